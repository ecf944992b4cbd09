package dev.loregraph.consolidation.proposals;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that a run found and that nobody has registered.
 *
 * @param reason what in the text speaks for a name of this kind
 * @param occurrences how often it stands in the journal that introduced it
 * @param revisionId the text that introduces it, there from {@code start} to {@code end} as stored
 * @param entityId the entity it became, once accepted
 */
record ProposedEntity(
        String id,
        String campaignId,
        String name,
        EntityKind kind,
        String reason,
        double confidence,
        int occurrences,
        String revisionId,
        int start,
        int end,
        Audience audience,
        ProposalStatus status,
        String sessionId,
        @Nullable String entityId) {

    static ProposedEntity of(Row row) {
        Row proposal = row.row("proposal");
        return new ProposedEntity(
                proposal.text("id"),
                proposal.text("campaignId"),
                proposal.text("name"),
                proposal.constant("kind", EntityKind.class),
                proposal.text("reason"),
                proposal.number("confidence"),
                proposal.integer("occurrences"),
                row.text("revisionId"),
                proposal.integer("start"),
                proposal.integer("end"),
                proposal.audience("audience"),
                proposal.constant("status", ProposalStatus.class),
                proposal.text("sessionId"),
                proposal.maybeText("entityId").orElse(null));
    }

    /** Its place in a list: the surest first. */
    List<Object> key() {
        return List.of(-confidence, name, id);
    }
}
