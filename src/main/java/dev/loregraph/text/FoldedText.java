package dev.loregraph.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Text as it is compared and searched: without case, diacritics, ligatures, invisible characters or
 * extra white space, and knowing for each of its characters where in the original it came from.
 *
 * <p>Only marks that any script may borrow are dropped; the points and vowel signs that a script
 * owns (Hebrew, Arabic, Devanagari, Japanese…) belong to its letters and stay.
 */
public final class FoldedText {

    private static final Map<Integer, String> SPELLED_OUT =
            Map.ofEntries(
                    Map.entry((int) 'ø', "o"),
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'ß', "ss"),
                    Map.entry((int) 'æ', "ae"),
                    Map.entry((int) 'œ', "oe"),
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'ð', "d"),
                    Map.entry((int) 'þ', "th"),
                    Map.entry((int) 'ħ', "h"),
                    Map.entry((int) 'ı', "i"));
    private static final Set<Character.UnicodeBlock> BORROWED_MARKS =
            Set.of(
                    Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
                    Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
                    Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
                    Character.UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
                    Character.UnicodeBlock.COMBINING_HALF_MARKS,
                    Character.UnicodeBlock.VARIATION_SELECTORS,
                    Character.UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT);
    private static final String APOSTROPHES =
            "\u2018\u2019\u201A\u201B\u02BC\u02B9\u02BB\u2032\u00B4`\uFF07";
    private static final String QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private final String original;
    private final StringBuilder folded = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private FoldedText(String original) {
        this.original = original;
        this.starts = new int[original.length() + 1];
        this.ends = new int[original.length() + 1];
    }

    public static FoldedText of(String original) {
        var text = new FoldedText(original);
        for (int at = 0; at < original.length(); ) {
            int end = text.endOfLetter(at);
            text.appendLetter(at, end);
            at = end;
        }
        text.trimEnd();
        return text;
    }

    public String text() {
        return folded.toString();
    }

    public int length() {
        return folded.length();
    }

    /**
     * Where in the original the letter begins that the folded character at {@code index} came from.
     */
    public int originalStart(int index) {
        return starts[index];
    }

    /**
     * Where in the original the letter ends (exclusively) that the folded character at {@code
     * index} came from.
     */
    public int originalEnd(int index) {
        return ends[index];
    }

    @Override
    public String toString() {
        return text();
    }

    private int endOfLetter(int start) {
        int end = start + Character.charCount(original.codePointAt(start));
        while (end < original.length() && continuesLetter(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private void appendLetter(int start, int end) {
        if (end == start + 1 && original.charAt(start) < 0x80) {
            append(plain(original.charAt(start)), start, end);
            return;
        }
        String apart =
                Normalizer.normalize(
                        withPlainSigns(original.substring(start, end)), Normalizer.Form.NFKD);
        var letter = new StringBuilder();
        apart.codePoints().filter(c -> !isDropped(c)).forEach(c -> letter.append(plain(c)));
        append(Normalizer.normalize(letter, Normalizer.Form.NFC), start, end);
    }

    private void append(String letter, int start, int end) {
        for (int i = 0; i < letter.length(); i++) {
            char c = letter.charAt(i);
            boolean doubledSpace =
                    c == ' ' && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ');
            if (!doubledSpace) {
                makeRoom();
                starts[folded.length()] = start;
                ends[folded.length()] = end;
                folded.append(c);
            }
        }
    }

    private void makeRoom() {
        if (folded.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
    }

    private void trimEnd() {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
            folded.setLength(folded.length() - 1);
        }
    }

    /** Signs whose compatibility form is a space and a mark would split a word. */
    private static String withPlainSigns(String letter) {
        return APOSTROPHES.indexOf(letter.codePointAt(0)) < 0 ? letter : "'" + letter.substring(1);
    }

    private static String plain(int character) {
        if (Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.CONTROL) {
            return " ";
        }
        if (APOSTROPHES.indexOf(character) >= 0) {
            return "'";
        }
        if (QUOTES.indexOf(character) >= 0) {
            return "\"";
        }
        if (DASHES.indexOf(character) >= 0) {
            return "-";
        }
        int small = Character.toLowerCase(Character.toUpperCase(character));
        String spelledOut = SPELLED_OUT.get(small);
        return spelledOut == null ? Character.toString(small) : spelledOut;
    }

    private static boolean continuesLetter(int character) {
        return isMark(character) || isHangulVowelOrTail(character);
    }

    private static boolean isDropped(int character) {
        return Character.getType(character) == Character.FORMAT
                || (isMark(character) && anyScriptMayBorrow(character));
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean anyScriptMayBorrow(int mark) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(mark);
        return block != null && BORROWED_MARKS.contains(block);
    }

    private static boolean isHangulVowelOrTail(int character) {
        return character >= 0x1160 && character <= 0x11FF;
    }
}
