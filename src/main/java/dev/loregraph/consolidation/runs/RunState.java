package dev.loregraph.consolidation.runs;

/**
 * Where a run stands; QUEUED, RUNNING and UNDOING ones are active, and a session has one of those
 * at most.
 */
enum RunState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    UNDOING,
    UNDONE;

    boolean isActive() {
        return this == QUEUED || this == RUNNING || this == UNDOING;
    }
}
