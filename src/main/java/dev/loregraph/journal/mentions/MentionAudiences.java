package dev.loregraph.journal.mentions;

import dev.loregraph.codex.EntityAudienceChanged;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps mentions as secret as the entities that they mean, in the transaction that changes those.
 */
@Component
class MentionAudiences {

    private final Command narrowMentions;

    MentionAudiences(Graph graph) {
        this.narrowMentions = graph.command("journal/narrow-mentions-of");
    }

    @EventListener
    void follow(EntityAudienceChanged change) {
        narrowMentions.with("entityId", change.entityId()).run();
    }
}
