package dev.loregraph.consolidation.extraction;

import dev.loregraph.consolidation.extraction.relations.ExtractedRelation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps, for each thing that a text states, the three sentences that state it best. */
final class BestQuotes {

    private static final int MOST = 3;

    private final Map<List<Object>, List<ExtractedRelation>> kept = new LinkedHashMap<>();

    void addAll(List<ExtractedRelation> relations) {
        relations.forEach(this::add);
    }

    private void add(ExtractedRelation relation) {
        var key =
                List.<Object>of(
                        relation.subjectId(),
                        relation.type(),
                        relation.objectId(),
                        relation.polarity());
        var quotes = kept.computeIfAbsent(key, _ -> new ArrayList<>());
        if (quotes.stream().noneMatch(quote -> quote.quote().equals(relation.quote()))) {
            quotes.add(relation);
            quotes.sort(ExtractedRelation.BEST_FIRST);
        }
        if (quotes.size() > MOST) {
            quotes.removeLast();
        }
    }

    List<ExtractedRelation> inOrder() {
        return kept.values().stream()
                .flatMap(List::stream)
                .sorted(
                        Comparator.comparing(ExtractedRelation::quote)
                                .thenComparing(ExtractedRelation::type)
                                .thenComparing(ExtractedRelation::subjectId)
                                .thenComparing(ExtractedRelation::objectId)
                                .thenComparing(ExtractedRelation::polarity))
                .toList();
    }
}
