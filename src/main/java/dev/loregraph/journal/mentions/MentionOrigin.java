package dev.loregraph.journal.mentions;

/** How a mention came to be. */
public enum MentionOrigin {
    /** Somebody typed it with an {@code @}: their word overrides every guess. */
    TYPED,
    /** A consolidation run found the name in the text. */
    FOUND
}
