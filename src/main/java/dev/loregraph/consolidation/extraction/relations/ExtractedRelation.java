package dev.loregraph.consolidation.extraction.relations;

import dev.loregraph.consolidation.extraction.text.Span;

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

    public ExtractedRelation {
        if (!(confidence >= 0 && confidence <= 1 && explicitness >= 0 && explicitness <= 1)) {
            throw new IllegalArgumentException(
                    "Beyond 0..1: confidence " + confidence + ", explicitness " + explicitness);
        }
    }
}
