package dev.loregraph.network.projection;

import static dev.loregraph.network.clocks.RecordedTime.OPEN;

import dev.loregraph.graph.Row;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A stretch of recorded time, in microseconds.
 *
 * @param from when it became known
 * @param to when it was taken back; {@link dev.loregraph.network.clocks.RecordedTime#OPEN} if it
 *     wasn't
 */
record Period(long from, long to) {

    /** Those in which a claim counted. */
    static List<Period> of(Row claim) {
        List<Long> from = claim.longs("knownFrom");
        List<Long> to = claim.longs("knownTo");
        return IntStream.range(0, from.size())
                .mapToObj(i -> new Period(from.get(i), to.get(i)))
                .toList();
    }

    boolean isEmpty() {
        return from >= to;
    }

    boolean lastsUntilToday() {
        return to == OPEN;
    }

    Period and(Period other) {
        return new Period(Math.max(from, other.from), Math.min(to, other.to));
    }
}
