package dev.loregraph.access.audit;

/** Where a chain doesn't hold. */
public record AuditFault(Kind kind, int number) {

    /** What is wrong there. */
    public enum Kind {
        /** The entry of this number isn't there. */
        MISSING,
        /** The entry doesn't say what it said when it was written, or isn't in its place. */
        CHANGED,
        /** The entry doesn't follow the one before: that one is another than it was. */
        NOT_FOLLOWING,
        /** The chain's end isn't where this server put it. */
        HEAD_CHANGED,
        /** The stub of the entries that are no longer kept isn't the one this server left. */
        ANCHOR_CHANGED
    }
}
