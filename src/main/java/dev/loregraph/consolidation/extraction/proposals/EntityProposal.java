package dev.loregraph.consolidation.extraction.proposals;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.text.Span;
import java.util.List;

/**
 * A name the campaign does not know yet, with the kind it seems to be, why, and where it stands.
 */
public record EntityProposal(
        String name, EntityKind kind, String reason, double confidence, List<Span> occurrences) {

    public EntityProposal {
        occurrences = List.copyOf(occurrences);
    }
}
