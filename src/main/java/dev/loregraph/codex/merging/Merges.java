package dev.loregraph.codex.merging;

import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes entities one, and several again. What journals and people said stays said of the entity it
 * was said of, which goes on as a part of the kept one: so a merge rewrites no source, and undoing
 * it, in whatever order, leaves nothing behind.
 */
@Component
public class Merges {

    private final Graph graph;
    private final Entities entities;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Command lockCast;
    private final Command merge;
    private final Command unmerge;
    private final Command lendDates;
    private final Question mergedEntity;
    private final Question mergesOf;
    private final Question namesakes;

    Merges(Graph graph, Entities entities, Clock clock, ApplicationEventPublisher news) {
        this.graph = graph;
        this.entities = entities;
        this.clock = clock;
        this.news = news;
        this.lockCast = graph.command("codex/lock-cast");
        this.merge = graph.command("codex/merge-entity");
        this.unmerge = graph.command("codex/unmerge-entity");
        this.lendDates = graph.command("codex/lend-dates");
        this.mergedEntity = graph.question("codex/merged-entity");
        this.mergesOf = graph.question("codex/merges-of");
        this.namesakes = graph.question("codex/namesakes");
    }

    /** The kept entity. For a DM of the campaign. */
    Entity merge(Viewer viewer, MergeWanted wanted) {
        return graph.inTransaction(() -> merged(viewer, wanted));
    }

    private Entity merged(Viewer viewer, MergeWanted wanted) {
        lead(viewer, "keepId", wanted.keepId());
        Entity kept = entities.byId(viewer, "keepId", wanted.keepId());
        Entity merged = entities.byId(viewer, "mergeId", wanted.mergeId());
        wanted.check(kept, merged);
        join(viewer, kept, merged);
        return kept;
    }

    /**
     * Merges one into the other as {@link #merge} does, for callers that hold the transaction and
     * the lock of the cast.
     *
     * @throws Refusal when they can't be one
     */
    public void join(Viewer viewer, Entity kept, Entity merged) {
        new MergeWanted(kept.id(), merged.id(), null).check(kept, merged);
        merge.with("keptId", kept.id())
                .with("mergedId", merged.id())
                .with("label", merged.kind().label())
                .with("at", clock.instant())
                .with("by", viewer.userId())
                .run();
        lendDates.with("id", kept.id()).run();
        news.publishEvent(new EntitiesMerged(kept.campaignId(), merged.id(), kept.id(), true));
        tell(Change.removed(Thing.ENTITY, merged.id(), merged.audience()), kept, merged);
    }

    /**
     * The entity that was merged into another, its own again. For a DM of the campaign.
     *
     * @throws Refusal CONFLICT when it is no part of another, or when one of its kind has its name
     *     by now
     */
    Entity undo(Viewer viewer, String mergedId) {
        return graph.inTransaction(() -> undone(viewer, mergedId));
    }

    private Entity undone(Viewer viewer, String mergedId) {
        lead(viewer, "entityId", mergedId);
        Entity kept = entities.byId(viewer, "entityId", mergedId);
        Entity merged =
                mergedEntity
                        .within(viewer.sight())
                        .with("id", mergedId)
                        .first(row -> Entity.of(row.row("entity")))
                        .orElseThrow(
                                () -> Refusal.conflict("entityId", "is no part of another entity"));
        refuseNamesake(viewer, merged);
        unmerge.with("id", mergedId).with("label", merged.kind().label()).run();
        lendDates.with("id", kept.id()).run();
        news.publishEvent(new EntitiesMerged(kept.campaignId(), merged.id(), kept.id(), false));
        tell(Change.created(Thing.ENTITY, merged.id(), merged.audience()), kept, merged);
        return merged;
    }

    /** To who knows of both: they all see the kept one too. */
    private void tell(Change ofMerged, Entity kept, Entity merged) {
        var ofKept = Change.of(Thing.ENTITY, kept.id(), merged.audience());
        news.publishEvent(new CampaignChanged(kept.campaignId(), List.of(ofMerged, ofKept)));
    }

    private void lead(Viewer viewer, String field, String id) {
        String campaignId = entities.byId(viewer, field, id).campaignId();
        viewer.mustLead(campaignId);
        lockCast.with("campaignId", campaignId).run();
    }

    private void refuseNamesake(Viewer viewer, Entity merged) {
        var wanted =
                Map.of(
                        "index", 0,
                        "id", merged.id(),
                        "kind", merged.kind(),
                        "folded", merged.foldedName());
        namesakes
                .within(viewer.sight())
                .with("campaignId", merged.campaignId())
                .with("wanted", List.of(wanted))
                .first(row -> row.text("name"))
                .ifPresent(name -> {
                    throw Refusal.conflict(
                            "entityId",
                            "would be a second "
                                    + merged.kind()
                                    + " of the name "
                                    + Refusal.quoted(name)
                                    + ": give the other another name first");
                });
    }

    /** What was merged into each of the entities, as far as it is within sight. */
    Map<String, List<Merge>> of(Sight sight, Collection<String> ids) {
        return mergesOf.within(sight)
                .with("ids", Set.copyOf(ids))
                .grouped("id", row -> Merge.of(row));
    }
}
