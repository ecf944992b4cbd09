package dev.loregraph.text;

import dev.loregraph.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Checks text that somebody sent before it is stored; what is wrong is refused by field. */
public final class InputText {

    private InputText() {}

    /** One line with something to see in it, without the white space around it. */
    public static String line(String field, String value, int longest) {
        String line = value.strip();
        refuseLong(field, line, longest);
        refuseUnprintable(field, line, "");
        if (FoldedText.of(line).length() == 0) {
            throw Refusal.badInput(field, "is empty");
        }
        return line;
    }

    /** A line that may be left out; a blank one counts as left out. */
    public static @Nullable String lineOrNull(String field, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : line(field, value, longest);
    }

    /** Text of several lines that may be left out; a blank one counts as left out. */
    public static @Nullable String proseOrNull(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String prose = value.strip();
        refuseLong(field, prose, longest);
        refuseUnprintable(field, prose, "\n\r\t");
        return prose;
    }

    private static void refuseLong(String field, String value, int longest) {
        if (value.length() > longest) {
            throw Refusal.badInput(
                    field,
                    "has " + value.length() + " characters, at most " + longest + " are kept");
        }
    }

    private static void refuseUnprintable(String field, String value, String allowed) {
        value.codePoints()
                .filter(c -> allowed.indexOf(c) < 0 && isUnprintable(c))
                .findFirst()
                .ifPresent(c -> {
                    throw Refusal.badInput(
                            field, "holds U+%04X, which is not printable text".formatted(c));
                });
    }

    private static boolean isUnprintable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
