package dev.loregraph.consolidation.reading;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Bounds what one journal may add for one circle: each subject has its best finding kept before any
 * has a second one, so that whoever is named without end crowds out nobody.
 *
 * @param ofOne most findings about one subject
 * @param inAll most findings
 */
record FairShare(int ofOne, int inAll) {

    /** Those that are kept, in the order in which they came. */
    <T> List<T> of(List<T> found, Function<T, ?> subject, Comparator<? super T> bestFirst) {
        Map<Object, Integer> seen = new HashMap<>();
        List<Ranked> ranked = new ArrayList<>(found.size());
        List<Integer> byMerit = new ArrayList<>(found.size());
        for (int index = 0; index < found.size(); index++) {
            byMerit.add(index);
        }
        byMerit.sort(Comparator.comparing(found::get, bestFirst));
        for (int index : byMerit) {
            int rank = seen.merge(subject.apply(found.get(index)), 1, Integer::sum);
            if (rank <= ofOne) {
                ranked.add(new Ranked(index, rank));
            }
        }
        return ranked.stream()
                .sorted(comparingInt(Ranked::rank))
                .limit(inAll)
                .map(Ranked::index)
                .sorted()
                .map(found::get)
                .toList();
    }

    /** A finding by its place in the list, and which of its subject's it is. */
    private record Ranked(int index, int rank) {}
}
