package dev.loregraph.consolidation.extraction.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a range of a text into tokens in one pass; emphasis marks and control characters vanish. */
public final class Tokenizer {

    private static final int LONGEST_WORD = 120;
    private static final String INVISIBLE = "*_@~|\\";

    private final String text;
    private final List<FixedMention> fixed;

    /**
     * The position in {@code fixed} of the first mention not yet passed; ranges must be asked for
     * in order.
     */
    private int nextFixed;

    public Tokenizer(String text, List<FixedMention> fixed) {
        this.text = text;
        this.fixed = fixed;
    }

    public static List<Token> tokens(String text) {
        return new Tokenizer(text, List.of()).tokens(new Span(0, text.length()));
    }

    /** The tokens of a range; successive calls must ask for later ranges. */
    public List<Token> tokens(Span range) {
        var tokens = new ArrayList<Token>();
        int at = range.start();
        while (at < range.end()) {
            at =
                    isFixedAt(at)
                            ? readFixed(at, tokens)
                            : readPlain(at, endOfPlain(at, range.end()), tokens);
        }
        return tokens;
    }

    private boolean isFixedAt(int at) {
        while (nextFixed < fixed.size() && fixed.get(nextFixed).end() <= at) {
            nextFixed++;
        }
        return nextFixed < fixed.size() && fixed.get(nextFixed).start() <= at;
    }

    private int endOfPlain(int at, int end) {
        return nextFixed < fixed.size() && fixed.get(nextFixed).start() > at
                ? Math.min(end, fixed.get(nextFixed).start())
                : end;
    }

    private int readFixed(int at, List<Token> tokens) {
        var mention = fixed.get(nextFixed);
        tokens.add(new Token(at, mention.end(), "@", Token.Type.MENTION, true, mention.entityId()));
        return mention.end();
    }

    private int readPlain(int at, int end, List<Token> tokens) {
        int letter = text.codePointAt(at);
        int next = at + Character.charCount(letter);
        if (Character.isLetter(letter)) {
            return readWord(at, end, tokens);
        }
        if (Character.isDigit(letter)) {
            return readNumber(at, end, tokens);
        }
        if (isLonePossessive(at, end)) {
            tokens.add(token(at, at + 2, Token.Type.POSSESSIVE, false));
            return at + 2;
        }
        if (!isInvisible(letter)) {
            tokens.add(token(at, next, Token.Type.PUNCTUATION, false));
        }
        return next;
    }

    /** An ending set apart from its word, as link markup leaves it: "Orla 's". */
    private boolean isLonePossessive(int at, int end) {
        return at + 1 < end
                && Folding.isApostrophe(text.charAt(at))
                && text.charAt(at + 1) == 's'
                && (at + 2 == end || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private static boolean isInvisible(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || INVISIBLE.indexOf(letter) >= 0;
    }

    private int readNumber(int at, int end, List<Token> tokens) {
        int next = at;
        while (next < end
                && next - at < LONGEST_WORD
                && Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        tokens.add(token(at, next, Token.Type.NUMBER, false));
        return next;
    }

    private int readWord(int at, int end, List<Token> tokens) {
        int next = endOfWord(at, end);
        int root = startOfPossessive(at, next);
        tokens.add(token(at, root, Token.Type.WORD, Character.isUpperCase(text.codePointAt(at))));
        if (root < next) {
            tokens.add(token(root, next, Token.Type.POSSESSIVE, false));
        } else if (next < end && endsInS(at, next) && Folding.isApostrophe(text.charAt(next))) {
            tokens.add(token(next, next + 1, Token.Type.POSSESSIVE, false));
            return next + 1;
        }
        return next;
    }

    private int endOfWord(int at, int end) {
        int next = at;
        while (next < end && next - at < LONGEST_WORD && continuesWord(next, end)) {
            next += Character.charCount(text.codePointAt(next));
        }
        return Math.min(next, end);
    }

    private boolean continuesWord(int at, int end) {
        int letter = text.codePointAt(at);
        if (Folding.isApostrophe(letter)) {
            return at + 1 < end && Character.isLetter(text.codePointAt(at + 1));
        }
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || letter == '\u00ad';
    }

    private int startOfPossessive(int at, int next) {
        boolean possessive =
                next - at > 2
                        && (text.charAt(next - 1) == 's' || text.charAt(next - 1) == 'S')
                        && Folding.isApostrophe(text.charAt(next - 2));
        return possessive ? next - 2 : next;
    }

    private boolean endsInS(int at, int next) {
        return next - at > 2 && text.charAt(next - 1) == 's';
    }

    private Token token(int start, int end, Token.Type type, boolean capital) {
        return new Token(start, end, Folding.fold(text.substring(start, end)), type, capital, null);
    }
}
