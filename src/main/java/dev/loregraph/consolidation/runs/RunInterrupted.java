package dev.loregraph.consolidation.runs;

/** The server stops, or another one has taken the run over: this one lets go of it. */
final class RunInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunInterrupted(String runId) {
        super("run " + runId + " was interrupted", null, false, false);
    }
}
