package dev.loregraph.consolidation.extraction.text;

import org.jspecify.annotations.Nullable;

/**
 * One word, number, possessive ending, punctuation mark or explicit mention of a text, with its
 * folded spelling.
 */
public record Token(
        int start, int end, String folded, Type type, boolean capital, @Nullable String entityId) {

    /** What a token is made of. */
    public enum Type {
        WORD,
        NUMBER,
        POSSESSIVE,
        PUNCTUATION,
        MENTION
    }

    public boolean isWord() {
        return type == Type.WORD;
    }

    public boolean is(String spelling) {
        return folded.equals(spelling);
    }
}
