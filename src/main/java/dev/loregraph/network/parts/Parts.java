package dev.loregraph.network.parts;

import dev.loregraph.codex.merging.EntitiesMerged;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.projection.Circle;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.network.projection.Hierarchies;
import dev.loregraph.network.projection.Projector;
import dev.loregraph.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps claims about today's entities: a claim stays made of whom it was made of, and counts for
 * the entity that this is a part of.
 */
@Component
public class Parts {

    private final Graph graph;
    private final CampaignTypes types;
    private final Projector projector;
    private final Hierarchies hierarchies;
    private final Command keptIds;
    private final Command follow;
    private final Command dropEdges;

    Parts(Graph graph, CampaignTypes types, Projector projector, Hierarchies hierarchies) {
        this.graph = graph;
        this.types = types;
        this.projector = projector;
        this.hierarchies = hierarchies;
        this.keptIds = graph.command("network/kept-ids");
        this.follow = graph.command("network/follow-part");
        this.dropEdges = graph.command("network/drop-edges-of-part");
    }

    /** What these are parts of; for callers that hold the lock of the campaign. */
    public Today today(String campaignId, Collection<String> ids) {
        return new Today(
                keptIds.with("ids", ids).by("id", row -> row.text("keptId")),
                types.ever(campaignId));
    }

    /** Within the change itself, so that nobody sees claims without their entity. */
    @EventListener
    void follow(EntitiesMerged change) {
        graph.inTransaction(() -> {
            if (change.together()) {
                dropEdges.with("partId", change.partId()).run();
            }
            projectWithoutCircles(
                    "mergeId", change.campaignId(), moved(change.campaignId(), change.partId()));
        });
    }

    /**
     * Projects what claims are about today, and refuses it when that has something stand above
     * itself which didn't before; who merges and splits sees all.
     */
    void projectWithoutCircles(String field, String campaignId, Set<ClaimPair> moved) {
        Set<Circle> before = hierarchies.through(moved);
        projector.project(campaignId, moved);
        hierarchies.through(moved).stream()
                .filter(circle -> !before.contains(circle))
                .findFirst()
                .ifPresent(circle -> {
                    throw Refusal.badInput(field, circle.message());
                });
    }

    /**
     * The pairs that claims of this one were about, and those that they are about today, where
     * these differ.
     */
    Set<ClaimPair> moved(String campaignId, String partId) {
        return Set.copyOf(
                follow.with("partId", partId)
                        .with("symmetric", symmetric(campaignId))
                        .list(ClaimPair::of));
    }

    private List<String> symmetric(String campaignId) {
        return types.ever(campaignId).all().stream()
                .filter(RelationshipType::symmetric)
                .map(RelationshipType::name)
                .toList();
    }
}
