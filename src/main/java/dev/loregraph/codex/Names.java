package dev.loregraph.codex;

import dev.loregraph.text.FoldedText;
import dev.loregraph.text.InputText;

/** What may be a name, and the one way in which names are folded to be compared. */
public final class Names {

    private static final int LONGEST = 200;

    private Names() {}

    /**
     * The name without case, diacritics, ligatures and extra white space; equal names fold alike.
     */
    public static String folded(String name) {
        return FoldedText.of(name).text();
    }

    /**
     * The name as it is kept: one printable line of at most 200 characters, else refused by field.
     */
    public static String checked(String field, String name) {
        return InputText.line(field, name, LONGEST);
    }
}
