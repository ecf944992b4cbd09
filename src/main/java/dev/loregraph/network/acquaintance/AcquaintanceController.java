package dev.loregraph.network.acquaintance;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of acquaintance. */
@Controller
class AcquaintanceController {

    private static final int MOST_KNOWERS = 50;

    private final Acquaintances acquaintances;
    private final Entities entities;
    private final Viewers viewers;

    AcquaintanceController(Acquaintances acquaintances, Entities entities, Viewers viewers) {
        this.acquaintances = acquaintances;
        this.entities = entities;
        this.viewers = viewers;
    }

    @QueryMapping
    Connection<Acquaintance> commonAcquaintances(
            Viewer viewer,
            @Argument String aId,
            @Argument String bId,
            @Argument @Nullable List<EntityKind> kinds,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Entity a = entities.byId(viewer, "aId", aId);
        Entity b = entities.byId(viewer, "bId", bId);
        if (!a.campaignId().equals(b.campaignId())) {
            throw Refusal.badInput("bId", "is an entity of another campaign than aId");
        }
        var between = new Acquaintances.Between(a, b, kinds, Moment.of(asOf));
        return acquaintances.common(viewer.sight(), between, Page.of(first, after));
    }

    @QueryMapping
    Connection<Hearer> whoCouldKnow(
            Viewer viewer,
            @Argument List<String> entityIds,
            @Argument int since,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Map<String, Entity> knowers = knowers(viewer, entityIds);
        List<String> ids = knowers.values().stream().map(Entity::id).distinct().sorted().toList();
        return Connection.ofWhole(
                Page.of(first, after).in("whoCouldKnow"),
                acquaintances.hearers(
                        viewer.sight(), campaignOf(knowers), ids, since, Moment.of(asOf)));
    }

    private Map<String, Entity> knowers(Viewer viewer, List<String> entityIds) {
        if (entityIds.isEmpty() || entityIds.size() > MOST_KNOWERS) {
            throw Refusal.badInput(
                    "entityIds", "has " + entityIds.size() + " ids: give 1 to " + MOST_KNOWERS);
        }
        Map<String, Entity> knowers = entities.byIds(viewer.sight(), entityIds);
        for (String id : entityIds) {
            if (!knowers.containsKey(id)) {
                throw Refusal.notFound("entityIds", "entity", id);
            }
        }
        return knowers;
    }

    private static String campaignOf(Map<String, Entity> knowers) {
        var campaigns =
                knowers.values().stream().map(Entity::campaignId).collect(toUnmodifiableSet());
        if (campaigns.size() > 1) {
            throw Refusal.badInput("entityIds", "are entities of several campaigns: ask for each");
        }
        return campaigns.iterator().next();
    }

    @BatchMapping(typeName = "Hearer", field = "who")
    Map<Hearer, Entity> who(List<Hearer> hearers, GraphQLContext context) {
        return entities(hearers, Hearer::entityId, context);
    }

    @BatchMapping(typeName = "Hearer", field = "toldBy")
    Map<Hearer, Entity> toldBy(List<Hearer> hearers, GraphQLContext context) {
        return entities(hearers, Hearer::tellerId, context);
    }

    private Map<Hearer, Entity> entities(
            List<Hearer> hearers, Function<Hearer, String> id, GraphQLContext context) {
        Map<String, Entity> found =
                entities.byIds(
                        viewers.in(context).sight(),
                        hearers.stream().map(id).collect(toUnmodifiableSet()));
        Map<Hearer, Entity> byHearer = new HashMap<>();
        hearers.forEach(hearer -> byHearer.put(hearer, found.get(id.apply(hearer))));
        return byHearer;
    }
}
