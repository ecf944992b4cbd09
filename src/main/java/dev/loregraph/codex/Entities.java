package dev.loregraph.codex;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who and what the campaigns know. */
@Component
public final class Entities {

    private static final int MOST_AT_ONCE = 1_000;

    private final Graph graph;
    private final EntityStore store;
    private final EntityRules rules;
    private final EntityPages pages;
    private final EntityUpdates updates;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Command cast;
    private final Command parts;
    private final Question entitiesById;
    private final Question entitiesNamed;

    Entities(
            Graph graph,
            EntityStore store,
            EntityRules rules,
            EntityPages pages,
            EntityUpdates updates,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.store = store;
        this.rules = rules;
        this.pages = pages;
        this.updates = updates;
        this.ids = ids;
        this.clock = clock;
        this.news = news;
        this.cast = graph.command("codex/cast");
        this.parts = graph.command("codex/parts");
        this.entitiesById = graph.question("codex/entities-by-id");
        this.entitiesNamed = graph.question("codex/entities-named");
    }

    /** CONFLICT when an entity of that kind and name is in the viewer's sight already. */
    public Entity create(Viewer viewer, String campaignId, NewEntity wanted) {
        return graph.inTransaction(
                () -> store(viewer, campaignId, List.of(wanted), _ -> "name").getFirst());
    }

    /** All of up to 1000 entities or, when one is refused, none; in the order asked for. */
    public List<Entity> createAll(Viewer viewer, String campaignId, List<NewEntity> wanted) {
        if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
            throw Refusal.badInput(
                    "entities", "are " + wanted.size() + ": send 1 to " + MOST_AT_ONCE);
        }
        return graph.inTransaction(
                () -> store(viewer, campaignId, wanted, i -> "entities[" + i + "].name"));
    }

    /** The entity with the change; DMs may change any, others what they created. */
    public Entity update(Viewer viewer, EntityChange change) {
        return graph.inTransaction(() -> changed(viewer, change));
    }

    /**
     * Refuses ids that are unknown or out of the viewer's sight, naming the input field they came
     * in.
     */
    public Entity byId(Viewer viewer, String field, String id) {
        Entity entity = byIds(viewer.sight(), List.of(id)).get(id);
        if (entity == null) {
            throw Refusal.notFound(field, "entity", id);
        }
        return entity;
    }

    /**
     * Those of the entities that are within sight, by the id that was asked for: the id of one that
     * was merged into another is the other's too.
     */
    public Map<String, Entity> byIds(Sight sight, Collection<String> ids) {
        return entitiesById
                .within(sight)
                .with("ids", ids)
                .by("id", row -> Entity.of(row.row("entity")));
    }

    /** A page of the campaign's entities of these kinds, or of all when none is given, by name. */
    public Connection<Entity> of(
            Viewer viewer, String campaignId, Set<EntityKind> kinds, Page page) {
        viewer.mustBeIn(campaignId);
        return pages.of(viewer.sight(), campaignId, kinds, page);
    }

    /** {@link #of} those that have this name or alias, however it is written. */
    public Connection<Entity> named(
            Viewer viewer, String campaignId, Set<EntityKind> kinds, String name, Page page) {
        viewer.mustBeIn(campaignId);
        return pages.named(viewer.sight(), campaignId, kinds, name, page);
    }

    /**
     * Whom within sight each of these names or aliases may mean, by folded name: the id of the
     * entity, or of its part that fewer people see and that alone bears the name.
     */
    public Map<String, List<String>> idsNamed(
            Sight sight, String campaignId, Collection<String> names) {
        return entitiesNamed
                .within(sight)
                .with("campaignId", campaignId)
                .with("folded", names.stream().map(Names::folded).distinct().toList())
                .grouped("folded", row -> row.text("id"));
    }

    /** Every entity of a campaign whoever may see it, by name, for jobs. */
    public List<Entity> cast(String campaignId) {
        return cast.with("campaignId", campaignId).list(row -> Entity.of(row.row("entity")));
    }

    /** {@link #cast} with all that was merged into them, as each was, for jobs. */
    public List<Part> parts(String campaignId) {
        return parts.with("campaignId", campaignId).list(Part::of);
    }

    private List<Entity> store(
            Viewer viewer,
            String campaignId,
            List<NewEntity> wanted,
            Function<Integer, String> fieldOf) {
        viewer.mustPlayIn(campaignId);
        Instant now = clock.instant();
        List<Entity> entities =
                wanted.stream().map(one -> entity(viewer, campaignId, one, now)).toList();
        entities.forEach(entity ->
                EntityRules.refuseAudienceOfOthers(viewer, campaignId, entity.audience()));
        EntityRules.refuseRepeatedNames(entities, fieldOf);
        store.lockCastOf(campaignId);
        rules.refuseNamesakes(viewer, campaignId, entities, fieldOf);
        store.create(entities);
        news.publishEvent(
                new EntitiesCreated(campaignId, entities.stream().map(Entity::id).toList()));
        news.publishEvent(
                new CampaignChanged(
                        campaignId,
                        entities.stream()
                                .map(one -> Change.created(Thing.ENTITY, one.id(), one.audience()))
                                .toList()));
        return entities;
    }

    private Entity changed(Viewer viewer, EntityChange change) {
        store.lockCastOf(byId(viewer, "entityId", change.entityId()).campaignId());
        return updates.update(viewer, byId(viewer, "entityId", change.entityId()), change);
    }

    private Entity entity(Viewer viewer, String campaignId, NewEntity wanted, Instant now) {
        return new Entity(
                ids.next(),
                campaignId,
                wanted.kind(),
                wanted.name(),
                wanted.aliases(),
                wanted.summary(),
                wanted.audience(),
                1,
                now,
                viewer.userId(),
                now);
    }
}
