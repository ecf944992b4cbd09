package dev.loregraph.codex.splitting;

import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.merging.Merges;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes two entities of one: some of what was said of it turns out to be another's. Each such thing
 * remembers of whom it was said, so that a split can be taken back.
 */
@Component
class Splits {

    private final Graph graph;
    private final Entities entities;
    private final Merges merges;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Command lockCast;
    private final Command partsOf;
    private final Command keep;
    private final Command splits;
    private final Command forget;
    private final Command remove;
    private final Question splitFrom;

    Splits(
            Graph graph,
            Entities entities,
            Merges merges,
            Clock clock,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.entities = entities;
        this.merges = merges;
        this.clock = clock;
        this.news = news;
        this.lockCast = graph.command("codex/lock-cast");
        this.partsOf = graph.command("codex/parts-of");
        this.keep = graph.command("codex/keep-split");
        this.splits = graph.command("codex/splits");
        this.forget = graph.command("codex/forget-split");
        this.remove = graph.command("codex/remove-entity");
        this.splitFrom = graph.question("codex/split-from");
    }

    /** The id of the new entity. For a DM of the campaign. */
    String split(Viewer viewer, SplitWanted wanted) {
        return graph.inTransaction(() -> {
            Entity old = led(viewer, wanted.entityId());
            Entity made = made(viewer, old, wanted);
            keep.with("newId", made.id())
                    .with("oldId", old.id())
                    .with("journalIds", wanted.journalIds())
                    .with("names", wanted.foldedNames())
                    .with("at", clock.instant())
                    .with("by", viewer.userId())
                    .run();
            news.publishEvent(wanted.asEvent(old, parts(old.id()), made.id()));
            tell(old, Change.of(Thing.ENTITY, old.id(), old.audience()));
            return made.id();
        });
    }

    private Entity made(Viewer viewer, Entity old, SplitWanted wanted) {
        try {
            return entities.create(viewer, old.campaignId(), wanted.beside(old));
        } catch (Refusal refusal) {
            throw refusal.code() == Refusal.Code.CONFLICT
                    ? Refusal.conflict("newName", "is the name of another entity of that kind")
                    : refusal;
        }
    }

    /**
     * The entity that has everything again. What was said of the other one since is its too, and
     * keeps the other's id for a part of it. For a DM of the campaign.
     *
     * @throws Refusal CONFLICT when it wasn't split from another, or was merged since
     */
    Entity undo(Viewer viewer, String newId) {
        return graph.inTransaction(() -> {
            Entity made = led(viewer, newId);
            Entity old = entities.byId(viewer, "entityId", origin(made, newId));
            news.publishEvent(new SplitUndone(made.campaignId(), made.id(), parts(old.id())));
            boolean isSpokenOf =
                    forget.with("id", made.id()).first(row -> row.flag("isSpokenOf")).orElse(true);
            if (isSpokenOf) {
                mergeBack(viewer, old, made);
            } else {
                remove.with("id", made.id()).run();
                tell(
                        old,
                        Change.removed(Thing.ENTITY, made.id(), made.audience()),
                        Change.of(Thing.ENTITY, old.id(), old.audience()));
            }
            return old;
        });
    }

    private void tell(Entity old, Change... changes) {
        news.publishEvent(new CampaignChanged(old.campaignId(), List.of(changes)));
    }

    private void mergeBack(Viewer viewer, Entity old, Entity made) {
        try {
            merges.join(viewer, old, made);
        } catch (Refusal refusal) {
            throw Refusal.conflict(
                    "entityId",
                    "has more said of it by now and can't be merged back: " + refusal.getMessage());
        }
    }

    private String origin(Entity made, String askedId) {
        if (!made.id().equals(askedId)) {
            throw Refusal.conflict(
                    "entityId",
                    "is a part of "
                            + Refusal.quoted(made.name())
                            + " by now: undo that merge first");
        }
        return splits.with("id", made.id())
                .first(row -> row.text("oldId"))
                .filter(id -> !id.equals(made.id()))
                .orElseThrow(
                        () -> Refusal.conflict("entityId", "was not split from another entity"));
    }

    private Entity led(Viewer viewer, String id) {
        String campaignId = entities.byId(viewer, "entityId", id).campaignId();
        viewer.mustLead(campaignId);
        lockCast.with("campaignId", campaignId).run();
        return entities.byId(viewer, "entityId", id);
    }

    private List<String> parts(String id) {
        return partsOf.with("id", id).list(row -> row.text("id"));
    }

    /** What each of the entities was split from, as far as it is within sight. */
    Map<String, Entity> originsOf(Sight sight, Collection<String> ids) {
        return splitFrom
                .within(sight)
                .with("ids", ids)
                .by("id", row -> Entity.of(row.row("entity")));
    }
}
