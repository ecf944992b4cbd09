package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.consolidation.extraction.relations.ExtractedRelation;
import dev.loregraph.consolidation.extraction.relations.Polarity;
import dev.loregraph.consolidation.extraction.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Who may have met whom, with the sentences that show it. */
final class Meetings {

    private static final int MOST_KEPT = 200;
    private static final int MOST_QUOTES = 3;
    private static final Comparator<ExtractedRelation> BEST =
            Comparator.comparingDouble(ExtractedRelation::confidence)
                    .reversed()
                    .thenComparing(ExtractedRelation::quote);

    private final Map<String, List<ExtractedRelation>> pairs = new TreeMap<>();

    void add(String one, String other, Span quote, double confidence, double explicitness) {
        var pair = pairs.computeIfAbsent(one + "\n" + other, _ -> new ArrayList<>());
        if (pair.size() < MOST_KEPT) {
            pair.add(
                    new ExtractedRelation(
                            one,
                            "MET",
                            other,
                            Polarity.AFFIRMS,
                            quote,
                            confidence,
                            explicitness,
                            "MET:presence"));
        }
    }

    /** The meetings of people who were there, at most three quotes a pair, the best first. */
    List<ExtractedRelation> among(Predicate<String> present) {
        var all = new ArrayList<ExtractedRelation>();
        pairs.values()
                .forEach(pair ->
                        pair.stream()
                                .filter(met ->
                                        present.test(met.subjectId())
                                                && present.test(met.objectId()))
                                .sorted(BEST)
                                .limit(MOST_QUOTES)
                                .forEach(all::add));
        return all;
    }
}
