package dev.loregraph.codex;

import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.FoldedText;
import dev.loregraph.text.InputText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be a name, and the one way in which names are folded to be compared. */
public final class Names {

    private static final int LONGEST = 200;
    private static final int MOST_ALIASES = 50;

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
    public static String checked(String field, @Nullable String name) {
        return InputText.line(field, name, LONGEST);
    }

    /**
     * The aliases as they are kept beside a name: without those that fold like it or like one
     * before.
     */
    static List<String> checkedAliases(String name, List<String> aliases) {
        if (aliases.size() > MOST_ALIASES) {
            throw Refusal.badInput(
                    "aliases", "are " + aliases.size() + ", at most " + MOST_ALIASES + " are kept");
        }
        Set<String> seen = new HashSet<>(Set.of(folded(name)));
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < aliases.size(); i++) {
            String alias = checked("aliases[" + i + "]", aliases.get(i));
            if (seen.add(folded(alias))) {
                kept.add(alias);
            }
        }
        return List.copyOf(kept);
    }
}
