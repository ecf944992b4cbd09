package dev.loregraph.network.projection;

/** Who speaks in a claim, from the least word to the last. */
public enum Voice {
    /** A journal, as an extractor reads it. */
    JOURNAL,
    /** A member, in person: outranks what their own journals say. */
    MEMBER,
    /** A DM, in person: outranks all others. */
    LEADER
}
