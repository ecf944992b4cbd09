package dev.loregraph.access.audit;

/** How far a deed has come when its entry is written. */
public enum AuditOutcome {
    /**
     * It is about to be tried; an entry with how it ended follows, unless the server was cut off.
     */
    BEGUN,
    DONE,
    /** Turned down: nothing was written. */
    REFUSED,
    /** The server failed; what it was about to write may be there or not. */
    FAILED
}
