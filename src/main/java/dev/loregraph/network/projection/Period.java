package dev.loregraph.network.projection;

import static dev.loregraph.network.clocks.RecordedTime.OPEN;

import dev.loregraph.graph.Row;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** The same stretches, none empty, in order, and those joined that touch. */
    static List<Period> joined(List<Period> periods) {
        var joined = new ArrayList<Period>();
        for (Period next :
                periods.stream()
                        .filter(period -> !period.isEmpty())
                        .sorted(Comparator.comparingLong(Period::from))
                        .toList()) {
            if (!joined.isEmpty() && joined.getLast().to() >= next.from()) {
                Period last = joined.removeLast();
                joined.add(new Period(last.from(), Math.max(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    boolean isEmpty() {
        return from >= to;
    }

    boolean lastsUntilToday() {
        return to == OPEN;
    }

    boolean includes(Period other) {
        return from <= other.from && other.to <= to;
    }
}
