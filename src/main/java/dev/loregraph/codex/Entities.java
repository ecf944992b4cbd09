package dev.loregraph.codex;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Command cast;
    private final Question entitiesById;
    private final Question entitiesNamed;
    private final Question entitiesOfCampaign;
    private final Question entitiesOfCampaignCount;
    private final Question entitiesWithName;
    private final Question entitiesWithNameCount;

    Entities(Graph graph, EntityStore store, Ids ids, Clock clock, ApplicationEventPublisher news) {
        this.graph = graph;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.news = news;
        this.cast = graph.command("codex/cast");
        this.entitiesById = graph.question("codex/entities-by-id");
        this.entitiesNamed = graph.question("codex/entities-named");
        this.entitiesOfCampaign = graph.question("codex/entities-of-campaign");
        this.entitiesOfCampaignCount = graph.question("codex/entities-of-campaign-count");
        this.entitiesWithName = graph.question("codex/entities-with-name");
        this.entitiesWithNameCount = graph.question("codex/entities-with-name-count");
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

    /** Those of the entities that are within sight, by id. */
    public Map<String, Entity> byIds(Sight sight, Collection<String> ids) {
        return entitiesById
                .within(sight)
                .with("ids", ids)
                .list(row -> Entity.of(row.row("entity")))
                .stream()
                .collect(toUnmodifiableMap(Entity::id, Function.identity()));
    }

    /** A page of the campaign's entities of these kinds, or of all when none is given, by name. */
    public Connection<Entity> of(
            Viewer viewer, String campaignId, Set<EntityKind> kinds, Page page) {
        return page(
                viewer,
                page,
                entitiesOfCampaign,
                entitiesOfCampaignCount,
                Map.of("campaignId", viewed(viewer, campaignId), "kinds", orAll(kinds)));
    }

    /** {@link #of} those that have this name or alias, however it is written. */
    public Connection<Entity> named(
            Viewer viewer, String campaignId, Set<EntityKind> kinds, String name, Page page) {
        return page(
                viewer,
                page,
                entitiesWithName,
                entitiesWithNameCount,
                Map.of(
                        "campaignId", viewed(viewer, campaignId),
                        "kinds", orAll(kinds),
                        "folded", Names.folded(name)));
    }

    /** The entities within sight that have one of these names or aliases, by folded name. */
    public Map<String, List<Entity>> named(
            Sight sight, String campaignId, Collection<String> names) {
        return entitiesNamed
                .within(sight)
                .with("campaignId", campaignId)
                .with("folded", names.stream().map(Names::folded).distinct().toList())
                .list(row -> Map.entry(row.text("folded"), Entity.of(row.row("entity"))))
                .stream()
                .collect(
                        groupingBy(
                                Map.Entry::getKey,
                                mapping(Map.Entry::getValue, toUnmodifiableList())));
    }

    /** Every entity of a campaign whoever may see it, by name, for jobs. */
    public List<Entity> cast(String campaignId) {
        return cast.with("campaignId", campaignId).list(row -> Entity.of(row.row("entity")));
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
        entities.forEach(entity -> refuseAudienceOfOthers(viewer, campaignId, entity.audience()));
        refuseRepeatedNames(entities, fieldOf);
        store.lockCastOf(campaignId);
        refuseNamesakes(viewer, campaignId, entities, fieldOf);
        store.create(entities);
        news.publishEvent(
                new EntitiesCreated(campaignId, entities.stream().map(Entity::id).toList()));
        return entities;
    }

    private Entity changed(Viewer viewer, EntityChange change) {
        String campaignId = byId(viewer, "entityId", change.entityId()).campaignId();
        store.lockCastOf(campaignId);
        Entity before = byId(viewer, "entityId", change.entityId());
        refuseStrangersTo(before, viewer);
        if (before.revision() != change.expectedRevision()) {
            throw Refusal.stale(change.expectedRevision(), before.revision());
        }
        Entity after = change.appliedTo(before, clock.instant());
        if (!after.equals(before)) {
            keep(viewer, before, after);
        }
        return after;
    }

    private void keep(Viewer viewer, Entity before, Entity after) {
        if (!after.audience().equals(before.audience())) {
            refuseAudienceOfOthers(viewer, after.campaignId(), after.audience());
        }
        if (!after.foldedName().equals(before.foldedName())) {
            refuseNamesakes(viewer, after.campaignId(), List.of(after), _ -> "name");
        }
        store.update(after);
        tellOf(before, after);
    }

    private void tellOf(Entity before, Entity after) {
        news.publishEvent(new EntityChanged(after.campaignId(), after.id(), after.revision()));
        if (!after.names().toList().equals(before.names().toList())) {
            news.publishEvent(new EntityRenamed(after.campaignId(), after.id()));
        }
        if (!after.audience().equals(before.audience())) {
            news.publishEvent(
                    new EntityAudienceChanged(
                            after.campaignId(), after.id(), after.audience().key()));
        }
    }

    private static void refuseStrangersTo(Entity entity, Viewer viewer) {
        viewer.mustPlayIn(entity.campaignId());
        if (!viewer.mayLead(entity.campaignId()) && !entity.createdBy().equals(viewer.userId())) {
            throw Refusal.forbidden(
                    "only a DM or its creator may change " + Refusal.quoted(entity.name()));
        }
    }

    private static void refuseAudienceOfOthers(
            Viewer viewer, String campaignId, Audience audience) {
        boolean own =
                audience.equals(Audience.PARTY)
                        || audience.equals(Audience.author(viewer.userId()));
        if (!own && !viewer.mayLead(campaignId)) {
            throw Refusal.forbidden(
                    "only a DM may keep an entity for the audience " + audience.name());
        }
    }

    private static void refuseRepeatedNames(
            List<Entity> entities, Function<Integer, String> fieldOf) {
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            Integer before = seen.putIfAbsent(List.of(entity.kind(), entity.foldedName()), i);
            if (before != null) {
                throw Refusal.conflict(
                        fieldOf.apply(i),
                        Refusal.quoted(entity.name())
                                + " is named by "
                                + fieldOf.apply(before)
                                + " too");
            }
        }
    }

    private void refuseNamesakes(
            Viewer viewer,
            String campaignId,
            List<Entity> entities,
            Function<Integer, String> fieldOf) {
        store.firstNamesake(viewer, campaignId, entities)
                .ifPresent(taken -> {
                    EntityKind kind = entities.get(taken.index()).kind();
                    throw Refusal.conflict(
                            fieldOf.apply(taken.index()),
                            Refusal.quoted(taken.name()) + " is the name of another " + kind);
                });
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

    private static Connection<Entity> page(
            Viewer viewer,
            Page asked,
            Question list,
            Question count,
            Map<String, Object> parameters) {
        Page page = asked.in("entities");
        List<Entity> found =
                list.within(viewer.sight())
                        .withAll(parameters)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(row -> Entity.of(row.row("entity")));
        Bound total = count.within(viewer.sight()).withAll(parameters);
        return Connection.of(
                page,
                found,
                entity -> List.of(entity.foldedName(), entity.id()),
                () -> total.first(row -> row.integer("total")).orElse(0));
    }

    private static String viewed(Viewer viewer, String campaignId) {
        viewer.mustBeIn(campaignId);
        return campaignId;
    }

    private static Set<EntityKind> orAll(Set<EntityKind> kinds) {
        return kinds.isEmpty() ? Set.of(EntityKind.values()) : kinds;
    }
}
