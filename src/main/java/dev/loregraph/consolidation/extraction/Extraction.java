package dev.loregraph.consolidation.extraction;

import dev.loregraph.consolidation.extraction.linking.FoundMention;
import dev.loregraph.consolidation.extraction.proposals.EntityProposal;
import dev.loregraph.consolidation.extraction.relations.ExtractedRelation;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What was read in a text: mentions in order, proposals the surest first, and relations in order.
 */
public record Extraction(
        List<FoundMention> mentions,
        List<EntityProposal> proposals,
        List<ExtractedRelation> relations) {

    public Extraction {
        mentions = List.copyOf(mentions);
        proposals = List.copyOf(proposals);
        relations = List.copyOf(relations);
    }

    /** The same where names mean others than the cast says. */
    public Extraction meaning(UnaryOperator<String> whom) {
        return new Extraction(
                mentions.stream().map(mention -> mention.meaning(whom)).toList(),
                proposals,
                relations.stream()
                        .map(relation -> relation.between(whom))
                        .filter(relation -> !relation.subjectId().equals(relation.objectId()))
                        .toList());
    }
}
