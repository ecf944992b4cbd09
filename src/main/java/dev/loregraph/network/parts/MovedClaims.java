package dev.loregraph.network.parts;

import dev.loregraph.codex.splitting.EntitySplit;
import dev.loregraph.codex.splitting.SplitUndone;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.network.projection.Projector;
import dev.loregraph.refusal.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has claims be made of the new entity when one is split, and again of the old one when that is
 * undone: after mentions have moved, and within the change itself.
 */
@Component
class MovedClaims {

    private final Parts parts;
    private final Projector projector;
    private final CampaignTypes types;
    private final Command claimsOfOthers;
    private final Command move;
    private final Command moveBack;
    private final Command kindsOfEnds;
    private final Command deriveAudiences;

    MovedClaims(Graph graph, Parts parts, Projector projector, CampaignTypes types) {
        this.parts = parts;
        this.projector = projector;
        this.types = types;
        this.claimsOfOthers = graph.command("network/claims-of-others");
        this.move = graph.command("network/move-claims");
        this.moveBack = graph.command("network/move-claims-back");
        this.kindsOfEnds = graph.command("network/kinds-of-ends");
        this.deriveAudiences = graph.command("network/derive-audiences-about");
    }

    @EventListener
    @Order(2)
    void move(EntitySplit split) {
        refuseOthers(split);
        move.with("claimIds", split.claimIds())
                .with("journalIds", split.journalIds())
                .with("mentionIds", split.mentionIds())
                .with("partIds", split.partIds())
                .with("newId", split.newId())
                .run();
        refuseUnfit(split);
        projector.project(split.campaignId(), parts.moved(split.campaignId(), split.newId()));
    }

    private void refuseOthers(EntitySplit split) {
        claimsOfOthers
                .with("claimIds", split.claimIds())
                .with("partIds", split.partIds())
                .with("campaignId", split.campaignId())
                .first(row -> row.text("id"))
                .ifPresent(id -> {
                    throw Refusal.badInput(
                            "claimIds", Refusal.quoted(id) + " is no claim about this entity");
                });
    }

    /** The new entity's kind may be one that these claims can't be about. */
    private void refuseUnfit(EntitySplit split) {
        kindsOfEnds.with("id", split.newId()).list(End::of).stream()
                .filter(end -> !end.fits(types.ever(split.campaignId())))
                .findFirst()
                .ifPresent(end -> {
                    throw Refusal.badInput(
                            "kind", "is one that " + end.type() + " can't lead " + end.direction());
                });
    }

    @EventListener
    @Order(2)
    void moveBack(SplitUndone undone) {
        Set<ClaimPair> pairs = new HashSet<>();
        List<String> partIds = moveBack.with("newId", undone.newId()).list(row -> row.text("id"));
        for (String partId : partIds) {
            pairs.addAll(deriveAudiences.with("entityId", partId).list(ClaimPair::of));
            pairs.addAll(parts.moved(undone.campaignId(), partId));
        }
        parts.projectWithoutCircles("entityId", undone.campaignId(), pairs);
    }
}
