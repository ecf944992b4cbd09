package dev.loregraph.network.structure;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Edge;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.snapshot.Snapshots;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** The GraphQL side of a network's shape. */
@Controller
class StructureController {

    private final Structures structures;
    private final Entities entities;
    private final CampaignTypes types;
    private final Viewers viewers;

    StructureController(
            Structures structures,
            Entities entities,
            CampaignTypes types,
            Viewers viewers,
            BatchLoaderRegistry loaders) {
        this.structures = structures;
        this.entities = entities;
        this.types = types;
        this.viewers = viewers;
        Batches.load(loaders, "membersOfGroups", MemberOf::sight, this::members);
    }

    record MemberOf(String entityId, Sight sight) {}

    @QueryMapping
    Connection<Group> communities(
            Viewer viewer,
            @Argument String campaignId,
            @Argument("types") @Nullable List<String> asked,
            @Argument double minWeight,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        viewer.mustBeIn(campaignId);
        return Connection.ofWhole(
                Page.of(first, after).in("communities"),
                structures.communities(
                        viewer.sight(), campaignId, filter(campaignId, asked, minWeight, asOf)));
    }

    @QueryMapping
    Connection<Standing> standings(
            Viewer viewer,
            @Argument String campaignId,
            @Argument Role role,
            @Argument("types") @Nullable List<String> asked,
            @Argument double minWeight,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        viewer.mustBeIn(campaignId);
        return Connection.ofWhole(
                Page.of(first, after).in("standings"),
                structures.standings(
                        viewer.sight(),
                        campaignId,
                        filter(campaignId, asked, minWeight, asOf),
                        role));
    }

    @QueryMapping
    Connection<Group> plotThreads(
            Viewer viewer,
            @Argument String campaignId,
            @Argument("types") @Nullable List<String> asked,
            @Argument double minWeight,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        viewer.mustBeIn(campaignId);
        return Connection.ofWhole(
                Page.of(first, after).in("plotThreads"),
                structures.plotThreads(
                        viewer.sight(), campaignId, filter(campaignId, asked, minWeight, asOf)));
    }

    @QueryMapping
    Connection<Group> alliances(
            Viewer viewer,
            @Argument String campaignId,
            @Argument("types") @Nullable List<String> asked,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        viewer.mustBeIn(campaignId);
        return Connection.ofWhole(
                Page.of(first, after).in("alliances"),
                structures.alliances(
                        viewer.sight(),
                        campaignId,
                        filter(campaignId, asked, 0, asOf),
                        types.of(campaignId)));
    }

    @SchemaMapping(typeName = "EntityGroup", field = "members")
    CompletableFuture<Connection<Entity>> membersOf(
            Group group,
            Viewer viewer,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataLoader<MemberOf, Entity> membersOfGroups) {
        Connection<String> ids =
                Connection.ofWhole(Page.of(first, after).in("members"), group.memberIds());
        var keys = ids.nodes().stream().map(id -> new MemberOf(id, viewer.sight())).toList();
        return membersOfGroups.loadMany(keys).thenApply(found -> named(ids, found));
    }

    private static Connection<Entity> named(Connection<String> ids, List<Entity> found) {
        List<Edge<Entity>> edges =
                IntStream.range(0, found.size())
                        .filter(i -> found.get(i) != null)
                        .mapToObj(i -> new Edge<>(ids.edges().get(i).cursor(), found.get(i)))
                        .toList();
        return new Connection<>(edges, ids.pageInfo(), ids.total());
    }

    @BatchMapping(typeName = "Standing", field = "entity")
    Map<Standing, Entity> entityOf(List<Standing> standings, GraphQLContext context) {
        var ids = standings.stream().map(Standing::entityId).collect(toUnmodifiableSet());
        Map<String, Entity> found = entities.byIds(viewers.in(context).sight(), ids);
        Map<Standing, Entity> entityOf = new HashMap<>();
        standings.forEach(standing -> entityOf.put(standing, found.get(standing.entityId())));
        return entityOf;
    }

    private Map<MemberOf, Entity> members(Sight sight, List<MemberOf> keys) {
        var ids = keys.stream().map(MemberOf::entityId).toList();
        return entities.byIds(sight, ids).entrySet().stream()
                .collect(toMap(found -> new MemberOf(found.getKey(), sight), Map.Entry::getValue));
    }

    private Snapshots.Filter filter(
            String campaignId,
            @Nullable List<String> asked,
            double minWeight,
            @Nullable AsOf asOf) {
        return new Snapshots.Filter(types.asked(campaignId, asked), minWeight, Moment.of(asOf));
    }
}
