package dev.loregraph.consolidation.extraction.linking;

/**
 * One word of a sentence as the rules read it: a whole name is a single word, its entity empty
 * where that is open.
 */
public record Word(
        int start,
        int end,
        String folded,
        Type type,
        boolean capital,
        boolean quoted,
        String entity) {

    /** What a word is to the rules. */
    public enum Type {
        PLAIN,
        NUMBER,
        POSSESSIVE,
        PUNCTUATION,
        NAME
    }

    public boolean isName() {
        return type == Type.NAME;
    }

    public boolean isPlain() {
        return type == Type.PLAIN;
    }

    public boolean isPossessive() {
        return type == Type.POSSESSIVE;
    }

    public boolean isPunctuation() {
        return type == Type.PUNCTUATION;
    }

    public boolean is(String spelling) {
        return folded.equals(spelling);
    }
}
