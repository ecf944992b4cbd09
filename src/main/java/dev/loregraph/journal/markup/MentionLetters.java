package dev.loregraph.journal.markup;

/** Which characters may stand where in a mention. */
final class MentionLetters {

    private MentionLetters() {}

    static boolean isNameLetter(int letter) {
        return Character.isLetterOrDigit(letter)
                || switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK ->
                            true;
                    default -> false;
                };
    }

    /** Stands between two letters of one name. */
    static boolean isConnector(int letter) {
        return switch (letter) {
            case '.', '-', '\u2010', '\u2011', '\u200C', '\u200D' -> true;
            default -> isApostrophe(letter);
        };
    }

    static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '’';
    }

    /** In quotation marks or brackets. */
    static boolean mayStandInName(char letter) {
        return letter != '@'
                && letter != '\n'
                && letter != '\r'
                && letter != '\u2028'
                && letter != '\u2029';
    }

    static boolean isIdLetter(char letter) {
        return (letter >= '0' && letter <= '9')
                || (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || letter == '-'
                || letter == '_';
    }

    /** Lets a mention begin where it would begin without it. */
    static boolean isTransparent(char letter) {
        return letter == '"' || letter == '\'' || Character.getType(letter) == Character.FORMAT;
    }

    /** White space or opening punctuation. */
    static boolean opens(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || switch (Character.getType(letter)) {
                    case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
                    default -> letter == '¿' || letter == '¡';
                };
    }
}
