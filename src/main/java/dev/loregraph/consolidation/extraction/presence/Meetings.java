package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.consolidation.extraction.relations.ExtractedRelation;
import dev.loregraph.consolidation.extraction.relations.Polarity;
import dev.loregraph.consolidation.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who may have met whom, with the sentences that show it; where none does, with the one that
 * suggests it most.
 */
final class Meetings {

    private static final int MOST_KEPT = 200;
    private static final int MOST_QUOTES = 3;

    private final Map<Pair, List<Glimpse>> pairs = new TreeMap<>();

    private record Pair(String one, String other) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair pair) {
            int first = one.compareTo(pair.one);
            return first != 0 ? first : other.compareTo(pair.other);
        }
    }

    /**
     * A sentence that speaks for a meeting.
     *
     * @param shown whether it has both, face to face; if not, it counts only beside others
     */
    record Glimpse(Span quote, double confidence, double explicitness, boolean shown) {}

    void add(String one, String other, Glimpse glimpse) {
        var known = pairs.computeIfAbsent(new Pair(one, other), _ -> new ArrayList<>());
        if (known.size() < MOST_KEPT) {
            known.add(glimpse);
        }
    }

    /** The meetings of people who were there, each pair's quotes with the best first. */
    List<ExtractedRelation> among(Predicate<String> present) {
        return pairs.entrySet().stream()
                .filter(met ->
                        present.test(met.getKey().one()) && present.test(met.getKey().other()))
                .flatMap(met -> quotes(met.getKey(), met.getValue()))
                .toList();
    }

    private static Stream<ExtractedRelation> quotes(Pair pair, List<Glimpse> glimpses) {
        boolean shown = glimpses.stream().anyMatch(Glimpse::shown);
        return glimpses.stream()
                .filter(glimpse -> glimpse.shown() == shown)
                .map(glimpse -> met(pair, glimpse))
                .sorted(ExtractedRelation.BEST_FIRST)
                .limit(shown ? MOST_QUOTES : 1);
    }

    private static ExtractedRelation met(Pair pair, Glimpse glimpse) {
        return new ExtractedRelation(
                pair.one(),
                "MET",
                pair.other(),
                Polarity.AFFIRMS,
                glimpse.quote(),
                glimpse.confidence(),
                glimpse.explicitness(),
                glimpse.shown() ? "MET:shown" : "MET:inferred");
    }
}
