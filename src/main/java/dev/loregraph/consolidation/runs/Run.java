package dev.loregraph.consolidation.runs;

import dev.loregraph.graph.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a session's journals.
 *
 * @param done how many steps of the stage are done
 * @param total how many steps the stage has
 * @param error what went wrong, when it failed
 */
record Run(
        String id,
        String campaignId,
        String sessionId,
        int sessionNumber,
        RunState state,
        @Nullable String stage,
        int done,
        int total,
        String extractor,
        RunCounts counts,
        @Nullable String summary,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error) {

    static Run of(Row row) {
        Row run = row.row("run");
        return new Run(
                run.text("id"),
                run.text("campaignId"),
                run.text("sessionId"),
                run.integer("sessionNumber"),
                run.constant("state", RunState.class),
                run.maybeText("stage").orElse(null),
                run.integer("done"),
                run.integer("total"),
                run.text("extractor"),
                RunCounts.of(run),
                run.maybeText("summary").orElse(null),
                run.instant("queuedAt"),
                run.maybeInstant("startedAt").orElse(null),
                run.maybeInstant("finishedAt").orElse(null),
                run.maybeText("error").orElse(null));
    }

    public int claimsProposed() {
        return counts.claimsProposed();
    }

    public int claimsAccepted() {
        return counts.claimsAccepted();
    }

    public int claimsUnchanged() {
        return counts.claimsUnchanged();
    }

    public int claimsRetracted() {
        return counts.claimsRetracted();
    }

    public int claimsCircular() {
        return counts.claimsCircular();
    }

    public int mentionsLinked() {
        return counts.mentionsLinked();
    }

    public int entitiesProposed() {
        return counts.entitiesProposed();
    }

    public int writes() {
        return counts.writes();
    }
}
