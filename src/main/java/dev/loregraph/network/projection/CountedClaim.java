package dev.loregraph.network.projection;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A claim that counts or once counted: what the projection needs of it.
 *
 * @param account who says so: claims of different accounts never end each other
 * @param fromSession first session it holds for
 * @param untilSession first session it no longer holds for, {@link #FOREVER} if it names none
 * @param position where its quote starts in the text
 * @param known when it counted
 */
record CountedClaim(
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
        Instant recordedAt,
        List<Period> known) {

    /** The end of a claim that names none. */
    static final int FOREVER = Integer.MAX_VALUE;

    /**
     * By session, then by place in the text, then by when it was recorded; ids only make the order
     * certain.
     */
    static final Comparator<CountedClaim> IN_ORDER =
            Comparator.comparingInt(CountedClaim::fromSession)
                    .thenComparingInt(CountedClaim::position)
                    .thenComparing(CountedClaim::recordedAt)
                    .thenComparing(CountedClaim::id);

    CountedClaim {
        known = List.copyOf(known);
    }

    static CountedClaim of(Row row) {
        return new CountedClaim(
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
                row.instant("recordedAt"),
                Period.of(row));
    }

    /** What it says of itself, before others end it. */
    Region region() {
        return Region.of(known, fromSession, untilSession);
    }

    /** What it takes from an earlier one, which holds for its own session at least. */
    Region ending(CountedClaim earlier) {
        return Region.of(known, Math.max(fromSession, earlier.fromSession + 1), FOREVER);
    }

    /** Whether everybody who sees the other claim sees this one too. */
    boolean isSeenWherever(CountedClaim other) {
        return audience.narrowedBy(other.audience).equals(other.audience);
    }
}
