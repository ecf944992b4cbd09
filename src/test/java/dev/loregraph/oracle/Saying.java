package dev.loregraph.oracle;

import java.time.Instant;
import java.util.Comparator;

/**
 * A claim as it was made.
 *
 * @param id the server's
 * @param subject whom it was said of, in the order of ids where there is no direction
 * @param circle who sees it
 * @param through the last session that had been played
 * @param at when it was recorded
 */
record Saying(
        String id,
        Step.State said,
        Thing subject,
        Thing object,
        Circle circle,
        int through,
        Instant at) {

    /** By session, then by when it was said. */
    static final Comparator<Saying> IN_ORDER =
            Comparator.<Saying>comparingInt(saying -> saying.said().session())
                    .thenComparing(Saying::at)
                    .thenComparing(Saying::id);

    Type type() {
        return said.type();
    }

    Person by() {
        return said.by();
    }

    double weight() {
        return rounded(type().base() * said.confidence());
    }

    /** Sums are kept to six digits. */
    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
