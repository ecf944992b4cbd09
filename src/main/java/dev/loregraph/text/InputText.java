package dev.loregraph.text;

import dev.loregraph.refusal.Refusal;
import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text from a caller: checked and in Unicode's composed form (NFC), or refused by the name of its
 * input field. Lengths are counted in code points.
 */
public final class InputText {

    /** More marks on one letter than Unicode's stream-safe form allows make composing quadratic. */
    private static final int MOST_MARKS_IN_A_ROW = 30;

    /** Unseen at the start of a file and nowhere else; a name with it looks like one without. */
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private static final Pattern OUTER_SPACES = Pattern.compile("^\\h+|\\h+$");

    private InputText() {}

    /** One line, stripped and not blank, such as a name or a title. */
    public static String line(String field, @Nullable String value, int longest) {
        return OUTER_SPACES
                .matcher(checked(field, value, longest, InputText::allowedInLine))
                .replaceAll("");
    }

    /** A line that may be left out; a blank one counts as left out. */
    public static @Nullable String lineOrNull(String field, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : line(field, value, longest);
    }

    /** Text of many lines, not blank; every line ends in a single line feed. */
    public static String body(String field, @Nullable String value, int longest) {
        String text = checked(field, value, longest, InputText::allowedInBody);
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A {@link #body}, stripped, that may be left out; a blank one counts as left out. */
    public static @Nullable String proseOrNull(String field, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : body(field, value, longest).strip();
    }

    private static String checked(
            String field, @Nullable String value, int longest, IntPredicate allowed) {
        if (value == null) {
            throw Refusal.badInput(field, "is missing");
        }
        checkLength(field, value, longest);
        checkCharacters(field, value, allowed);
        if (value.codePoints().noneMatch(InputText::isSeen)) {
            throw Refusal.badInput(field, "is empty");
        }
        String composed = Normalizer.normalize(value, Normalizer.Form.NFC);
        checkLength(field, composed, longest);
        return composed;
    }

    private static void checkLength(String field, String value, int longest) {
        int length = value.codePointCount(0, value.length());
        if (length > longest) {
            throw Refusal.badInput(
                    field, "has " + length + " characters, at most " + longest + " are kept");
        }
    }

    private static void checkCharacters(String field, String value, IntPredicate allowed) {
        int marks = 0;
        for (int at = 0; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            int character = value.codePointAt(at);
            if (!allowed.test(character)) {
                throw Refusal.badInput(field, "has %s at %d".formatted(named(character), at));
            }
            marks = isMark(character) ? marks + 1 : 0;
            if (marks > MOST_MARKS_IN_A_ROW) {
                throw Refusal.badInput(
                        field,
                        "has more than " + MOST_MARKS_IN_A_ROW + " combining marks in a row");
            }
        }
    }

    private static boolean allowedInLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default ->
                    !reordersText(character)
                            && !isNoCharacter(character)
                            && character != BYTE_ORDER_MARK;
        };
    }

    private static boolean allowedInBody(int character) {
        return switch (character) {
            case '\n', '\r', '\t' -> true;
            default ->
                    Character.getType(character) != Character.CONTROL
                            && Character.getType(character) != Character.SURROGATE
                            && !isNoCharacter(character);
        };
    }

    /** Directional embeddings, overrides and isolates: they make one name look like another. */
    private static boolean reordersText(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    /** Code points that Unicode keeps out of all text: U+FDD0 to U+FDEF, and two in each plane. */
    private static boolean isNoCharacter(int character) {
        return (character >= 0xFDD0 && character <= 0xFDEF) || (character & 0xFFFE) == 0xFFFE;
    }

    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT
                && !isMark(character);
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String named(int character) {
        String kind =
                Character.getType(character) == Character.SURROGATE
                        ? "half a character"
                        : "the character";
        return "%s U+%04X, which isn't allowed,".formatted(kind, character);
    }
}
