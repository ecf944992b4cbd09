package dev.loregraph.consolidation.extraction.linking;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A range that names an entity: one candidate is a resolved mention, several an ambiguous one, the
 * likeliest first. A leaning mention is ambiguous, yet its first candidate's own name, which the
 * others bear only as an alias.
 */
public record FoundMention(
        int start, int end, List<String> candidates, boolean explicit, boolean leaning) {

    public FoundMention {
        candidates = List.copyOf(candidates);
    }

    /** The same of others. */
    public FoundMention meaning(UnaryOperator<String> whom) {
        List<String> others = candidates.stream().map(whom).distinct().toList();
        return others.equals(candidates)
                ? this
                : new FoundMention(start, end, others, explicit, leaning);
    }

    public boolean isResolved() {
        return candidates.size() == 1;
    }

    /** The entity that is meant, or the empty text where that is open. */
    String entity() {
        return isResolved() || leaning ? candidates.getFirst() : "";
    }
}
