package dev.loregraph.network.types;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.graph.Question;
import dev.loregraph.network.catalogue.CampaignType;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.network.projection.Projector;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The relationship types that a campaign's DMs add to the catalogue, for all of its members. */
@Component
public class OwnTypes {

    private static final int MOST = 100;

    private final Graph graph;
    private final Clock clock;
    private final Ids ids;
    private final CampaignTypes types;
    private final Projector projector;
    private final Question byId;
    private final Command create;
    private final Command update;
    private final Command pairsOfType;
    private final Command renameClaims;

    OwnTypes(Graph graph, Clock clock, Ids ids, CampaignTypes types, Projector projector) {
        this.graph = graph;
        this.clock = clock;
        this.ids = ids;
        this.types = types;
        this.projector = projector;
        this.byId = graph.question("network/type-by-id");
        this.create = graph.command("network/create-type");
        this.update = graph.command("network/update-type");
        this.pairsOfType = graph.command("network/pairs-of-type");
        this.renameClaims = graph.command("network/rename-claims");
    }

    /** Those of a campaign, also the retired ones, the oldest first. */
    public List<CampaignType> of(Viewer viewer, String campaignId) {
        viewer.mustBeIn(campaignId);
        return types.own(campaignId);
    }

    public CampaignType byId(Viewer viewer, String field, String id) {
        return byId.within(viewer.sight())
                .with("id", id)
                .first(row -> CampaignType.of(row.row("type")))
                .orElseThrow(() -> Refusal.notFound(field, "relationship type", id));
    }

    /** Adds a type; for a DM. */
    public CampaignType create(Viewer viewer, String campaignId, NewType wanted) {
        viewer.mustLead(campaignId);
        RelationshipType type = wanted.type();
        return graph.inTransaction(() -> {
            List<CampaignType> others = locked(campaignId);
            if (others.size() >= MOST) {
                throw Refusal.conflict(
                        "campaignId", "has " + MOST + " types of its own, which is the most");
            }
            TypeRules.checkIsFree(type, others);
            Map<String, Object> node = new HashMap<>(properties(type));
            node.put("id", ids.next());
            node.put("campaignId", campaignId);
            node.put("audience", Audience.PARTY);
            node.put("revision", 1);
            node.put("createdAt", clock.instant());
            node.put("createdBy", viewer.userId());
            return written(create.with("type", node));
        });
    }

    /**
     * The type with the change; for a DM. Claims follow another name at once; those of a type that
     * is retired stay and count for nothing until it is in use again.
     */
    public CampaignType update(Viewer viewer, TypeChange change) {
        String campaignId =
                byId(viewer, "relationshipTypeId", change.relationshipTypeId()).campaignId();
        viewer.mustLead(campaignId);
        return graph.inTransaction(() -> changed(locked(campaignId), change));
    }

    private CampaignType changed(List<CampaignType> all, TypeChange change) {
        CampaignType before =
                all.stream()
                        .filter(one -> one.id().equals(change.relationshipTypeId()))
                        .findFirst()
                        .orElseThrow();
        if (before.revision() != change.expectedRevision()) {
            throw Refusal.stale(change.expectedRevision(), before.revision());
        }
        CampaignType after = change.appliedTo(before);
        TypeRules.checkIsFree(
                after.type(), all.stream().filter(one -> !one.id().equals(before.id())).toList());
        return after.equals(before) ? before : changed(before, after);
    }

    private CampaignType changed(CampaignType before, CampaignType after) {
        CampaignType written =
                written(
                        update.with("id", before.id())
                                .with("changes", properties(after.type()))
                                .with("retired", after.retired())
                                .with("at", clock.instant()));
        boolean renamed = !after.type().name().equals(before.type().name());
        if (renamed || after.retired() != before.retired()) {
            follow(before.campaignId(), before.type().name(), after.type().name());
        }
        return written;
    }

    private static CampaignType written(Bound writing) {
        return writing.first(row -> CampaignType.of(row.row("type"))).orElseThrow();
    }

    /** Has claims and relationships be of the type as it is called and used now. */
    private void follow(String campaignId, String before, String after) {
        Set<ClaimPair> pairs = new HashSet<>(pairs(campaignId, before));
        if (!after.equals(before)) {
            renameClaims
                    .with("campaignId", campaignId)
                    .with("type", before)
                    .with("name", after)
                    .run();
            pairs.addAll(pairs(campaignId, after));
        }
        projector.project(campaignId, pairs);
    }

    private List<ClaimPair> pairs(String campaignId, String type) {
        return pairsOfType.with("campaignId", campaignId).with("type", type).list(ClaimPair::of);
    }

    /** The campaign's types, which nobody else changes or uses until the transaction ends. */
    private List<CampaignType> locked(String campaignId) {
        projector.lock(campaignId);
        types.forgetWhenCommitted(campaignId);
        return types.own(campaignId);
    }

    private static Map<String, Object> properties(RelationshipType type) {
        return Map.of(
                "name", type.name(),
                "inverse", type.inverse(),
                "symmetric", type.symmetric(),
                "dynamics", type.dynamics(),
                "functional", type.functional(),
                "inverseFunctional", type.inverseFunctional(),
                "from", type.from().stream().sorted().toList(),
                "to", type.to().stream().sorted().toList(),
                "baseWeight", type.baseWeight(),
                "sentiment", type.sentiment());
    }
}
