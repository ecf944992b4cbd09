package dev.loregraph.consolidation.extraction.relations;

import dev.loregraph.consolidation.extraction.text.Span;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * A relationship that one sentence states.
 *
 * @param quote the exact range of the sentence
 * @param confidence how likely the sentence means it, 0 to 1
 * @param explicitness how plainly the sentence says it, 0 to 1
 * @param rule the vocabulary rule that fired
 */
public record ExtractedRelation(
        String subjectId,
        String type,
        String objectId,
        Polarity polarity,
        Span quote,
        double confidence,
        double explicitness,
        String rule) {

    /** The likeliest and plainest first, of equal ones the one that stands first in the text. */
    public static final Comparator<ExtractedRelation> BEST_FIRST =
            Comparator.comparingDouble(ExtractedRelation::weight)
                    .reversed()
                    .thenComparing(ExtractedRelation::quote);

    public ExtractedRelation {
        if (!(confidence >= 0 && confidence <= 1 && explicitness >= 0 && explicitness <= 1)) {
            throw new IllegalArgumentException(
                    "Beyond 0..1: confidence " + confidence + ", explicitness " + explicitness);
        }
    }

    /** The same between others. */
    public ExtractedRelation between(UnaryOperator<String> whom) {
        return new ExtractedRelation(
                whom.apply(subjectId),
                type,
                whom.apply(objectId),
                polarity,
                quote,
                confidence,
                explicitness,
                rule);
    }

    private double weight() {
        return confidence * explicitness;
    }
}
