package dev.loregraph.network.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Where a claim counts: moments of both clocks, as rectangles that don't overlap.
 *
 * @param extents in no certain order; two equal regions may be cut up differently
 */
record Region(List<Extent> extents) {

    Region {
        extents = extents.stream().filter(Predicate.not(Extent::isEmpty)).toList();
    }

    /** These sessions, for as long as that was known. */
    static Region of(List<Period> known, int from, int until) {
        return new Region(known.stream().map(period -> new Extent(period, from, until)).toList());
    }

    Region minus(Region gone) {
        List<Extent> left = extents;
        for (Extent hole : gone.extents) {
            left = left.stream().flatMap(extent -> extent.minus(hole)).toList();
        }
        return new Region(left);
    }

    /** The same region in the fewest stretches of recorded time, in order. */
    List<Extent> inStretches() {
        List<Extent> done = new ArrayList<>();
        List<Extent> last = List.of();
        for (Period stretch : stretches()) {
            List<Extent> here = in(stretch);
            if (goesOn(last, here)) {
                last = joined(last, stretch);
            } else {
                done.addAll(last);
                last = here;
            }
        }
        done.addAll(last);
        return done;
    }

    /** Recorded time, cut wherever something begins or ends to be known. */
    private List<Period> stretches() {
        long[] cuts =
                extents.stream()
                        .map(Extent::known)
                        .flatMapToLong(known -> LongStream.of(known.from(), known.to()))
                        .sorted()
                        .distinct()
                        .toArray();
        return IntStream.range(1, cuts.length)
                .mapToObj(i -> new Period(cuts[i - 1], cuts[i]))
                .toList();
    }

    private List<Extent> in(Period stretch) {
        return extents.stream()
                .filter(extent -> !extent.known().and(stretch).isEmpty())
                .map(extent -> extent.during(stretch))
                .sorted(Extent.IN_ORDER)
                .toList();
    }

    private static boolean goesOn(List<Extent> last, List<Extent> here) {
        return last.size() == here.size()
                && IntStream.range(0, last.size())
                        .allMatch(i -> last.get(i).isAboutTheSessionsOf(here.get(i)));
    }

    private static List<Extent> joined(List<Extent> last, Period stretch) {
        return last.stream()
                .map(extent -> extent.during(new Period(extent.known().from(), stretch.to())))
                .toList();
    }
}
