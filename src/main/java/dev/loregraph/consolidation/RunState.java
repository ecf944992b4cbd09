package dev.loregraph.consolidation;

/**
 * Where a run stands; QUEUED and RUNNING ones are active, and a session has one of those at most.
 */
enum RunState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    UNDONE;

    boolean isActive() {
        return this == QUEUED || this == RUNNING;
    }
}
