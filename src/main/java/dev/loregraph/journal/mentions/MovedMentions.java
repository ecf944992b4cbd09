package dev.loregraph.journal.mentions;

import dev.loregraph.codex.splitting.EntitySplit;
import dev.loregraph.codex.splitting.SplitUndone;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has mentions mean the new entity when one is split, and again the old one when that is undone:
 * before claims follow them, and within the change itself.
 */
@Component
class MovedMentions {

    private final Command journalsOfOthers;
    private final Command mentionsOfOthers;
    private final Command move;
    private final Command moveBack;
    private final Command narrowMentions;

    MovedMentions(Graph graph) {
        this.journalsOfOthers = graph.command("journal/journals-of-others");
        this.mentionsOfOthers = graph.command("journal/mentions-of-others");
        this.move = graph.command("journal/move-mentions");
        this.moveBack = graph.command("journal/move-mentions-back");
        this.narrowMentions = graph.command("journal/narrow-mentions-of");
    }

    @EventListener
    @Order(1)
    void move(EntitySplit split) {
        refuseOthers(split);
        move.with("journalIds", split.journalIds())
                .with("mentionIds", split.mentionIds())
                .with("partIds", split.partIds())
                .with("newId", split.newId())
                .run();
    }

    private void refuseOthers(EntitySplit split) {
        journalsOfOthers
                .with("journalIds", split.journalIds())
                .with("campaignId", split.campaignId())
                .first(row -> row.text("id"))
                .ifPresent(id -> {
                    throw Refusal.notFound("journalIds", "journal", id);
                });
        mentionsOfOthers
                .with("mentionIds", split.mentionIds())
                .with("partIds", split.partIds())
                .with("campaignId", split.campaignId())
                .first(row -> row.text("id"))
                .ifPresent(id -> {
                    throw Refusal.badInput(
                            "mentionIds",
                            Refusal.quoted(id) + " is no mention of this entity alone");
                });
    }

    @EventListener
    @Order(1)
    void moveBack(SplitUndone undone) {
        moveBack.with("newId", undone.newId()).run();
        undone.partIds().forEach(id -> narrowMentions.with("entityId", id).run());
    }
}
