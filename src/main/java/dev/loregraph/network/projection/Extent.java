package dev.loregraph.network.projection;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rectangle in two times: known for a while, about some sessions.
 *
 * @param known when that was known
 * @param from the first session
 * @param until the first session behind it
 */
record Extent(Period known, int from, int until) {

    static final Comparator<Extent> IN_ORDER =
            Comparator.<Extent>comparingLong(extent -> extent.known().from())
                    .thenComparingInt(Extent::from);

    boolean isEmpty() {
        return known.isEmpty() || from >= until;
    }

    /** What is left of this one without the other: up to four rectangles. */
    Stream<Extent> minus(Extent gone) {
        Period both = known.and(gone.known);
        if (both.isEmpty() || gone.until <= from || until <= gone.from) {
            return Stream.of(this);
        }
        return Stream.of(
                        new Extent(new Period(known.from(), both.from()), from, until),
                        new Extent(both, from, gone.from),
                        new Extent(both, gone.until, until),
                        new Extent(new Period(both.to(), known.to()), from, until))
                .filter(Predicate.not(Extent::isEmpty));
    }

    Extent during(Period period) {
        return new Extent(period, from, until);
    }

    boolean isAboutTheSessionsOf(Extent other) {
        return from == other.from && until == other.until;
    }
}
