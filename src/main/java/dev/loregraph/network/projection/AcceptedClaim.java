package dev.loregraph.network.projection;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import java.time.Instant;
import java.util.Comparator;

/**
 * A claim that counts: what the projection needs of it.
 *
 * @param account who says so: claims of different accounts never end each other
 * @param fromSession first session it holds for
 * @param untilSession first session it no longer holds for, {@link #FOREVER} if it names none
 * @param position where its quote starts in the text
 */
record AcceptedClaim(
        String id,
        String subjectId,
        String type,
        String objectId,
        Audience audience,
        String account,
        double weight,
        double confidence,
        int fromSession,
        int untilSession,
        int position,
        Instant recordedAt) {

    /** The end of a claim that names none. */
    static final int FOREVER = Integer.MAX_VALUE;

    /**
     * By session, then by place in the text, then by when it was recorded; ids only make the order
     * certain.
     */
    static final Comparator<AcceptedClaim> IN_ORDER =
            Comparator.comparingInt(AcceptedClaim::fromSession)
                    .thenComparingInt(AcceptedClaim::position)
                    .thenComparing(AcceptedClaim::recordedAt)
                    .thenComparing(AcceptedClaim::id);

    static AcceptedClaim of(Row row) {
        return new AcceptedClaim(
                row.text("id"),
                row.text("subjectId"),
                row.text("type"),
                row.text("objectId"),
                row.audience("audience"),
                row.text("account"),
                row.number("weight"),
                row.number("confidence"),
                row.integer("fromSession"),
                row.maybeInteger("untilSession").orElse(FOREVER),
                row.integer("position"),
                row.instant("recordedAt"));
    }

    /** This claim until the later one begins; it holds for its own session at least. */
    AcceptedClaim endedBy(AcceptedClaim later) {
        int end = Math.min(untilSession, Math.max(later.fromSession, fromSession + 1));
        return new AcceptedClaim(
                id,
                subjectId,
                type,
                objectId,
                audience,
                account,
                weight,
                confidence,
                fromSession,
                end,
                position,
                recordedAt);
    }

    /** Whether everybody who sees the other claim sees this one too. */
    boolean isSeenWherever(AcceptedClaim other) {
        return audience.narrowedBy(other.audience).equals(other.audience);
    }
}
