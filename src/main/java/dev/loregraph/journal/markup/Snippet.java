package dev.loregraph.journal.markup;

import dev.loregraph.text.TextRange;

/** A mention with the words around it, on one line. */
final class Snippet {

    private static final int LENGTH = 120;

    private Snippet() {}

    /** About {@value #LENGTH} characters of the plain text, cut between words. */
    static String around(String plain, TextRange mention) {
        int context = Math.max(0, LENGTH - (mention.end() - mention.start())) / 2;
        int start = startOfWord(plain, Math.max(0, mention.start() - context), mention.start());
        int end =
                endOfWord(plain, Math.min(plain.length(), mention.end() + context), mention.end());
        String cut = plain.substring(start, end).strip().replaceAll("\\s+", " ");
        return (start > 0 ? "…" : "") + cut + (end < plain.length() ? "…" : "");
    }

    /** The first place from here on where a word begins, or the nearest between two characters. */
    private static int startOfWord(String plain, int from, int latest) {
        for (int at = from; at <= latest; at++) {
            if (at == 0 || Character.isWhitespace(plain.charAt(at - 1))) {
                return at;
            }
        }
        return splitsCharacter(plain, from) ? from + 1 : from;
    }

    private static int endOfWord(String plain, int from, int earliest) {
        for (int at = from; at >= earliest; at--) {
            if (at == plain.length() || Character.isWhitespace(plain.charAt(at))) {
                return at;
            }
        }
        return splitsCharacter(plain, from) ? from - 1 : from;
    }

    private static boolean splitsCharacter(String plain, int at) {
        return at > 0 && at < plain.length() && Character.isLowSurrogate(plain.charAt(at));
    }
}
