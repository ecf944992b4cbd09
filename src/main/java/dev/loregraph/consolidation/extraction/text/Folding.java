package dev.loregraph.consolidation.extraction.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Folds case, diacritics and typographic apostrophes, so that one name has one spelling. */
public final class Folding {

    private static final Map<Character, String> LETTERS =
            Map.of(
                    'æ', "ae", 'œ', "oe", 'ø', "o", 'ß', "ss", 'ł', "l", 'đ', "d", 'ð', "d", 'þ',
                    "th", 'ı', "i");

    private Folding() {}

    public static String fold(String word) {
        return isPlain(word) ? word.toLowerCase(Locale.ROOT) : foldFully(word);
    }

    public static boolean isApostrophe(int letter) {
        return letter == '\''
                || letter == '’'
                || letter == '‘'
                || letter == 'ʼ'
                || letter == '`'
                || letter == '´';
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 126 || word.charAt(i) == '`') {
                return false;
            }
        }
        return true;
    }

    private static String foldFully(String word) {
        var folded = new StringBuilder(word.length());
        for (char letter : Normalizer.normalize(word, Normalizer.Form.NFKD).toCharArray()) {
            append(folded, letter);
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char letter) {
        if (isApostrophe(letter)) {
            folded.append('\'');
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK
                && Character.getType(letter) != Character.FORMAT) {
            char lower = Character.toLowerCase(letter);
            folded.append(LETTERS.getOrDefault(lower, String.valueOf(lower)));
        }
    }
}
