package dev.loregraph.network.relationships;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.RelationshipFilter.Direction;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** The GraphQL side of relationships. */
@Controller
class RelationshipController {

    private static final int DEEPEST = 3;
    private static final int USUAL_NODES = 200;
    private static final int MOST_NODES = 500;

    private final Relationships relationships;
    private final CampaignTypes types;
    private final Entities entities;

    RelationshipController(
            Relationships relationships,
            CampaignTypes types,
            Entities entities,
            BatchLoaderRegistry loaders) {
        this.relationships = relationships;
        this.types = types;
        this.entities = entities;
        Batches.load(loaders, "relationships", RelationshipsOf::question, this::relationshipsOf);
    }

    @QueryMapping
    Connection<Meeting> whoMet(
            Viewer viewer,
            @Argument String entityId,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable List<EntityKind> kinds,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Connection<Meeting> met =
                relationships.whoMet(
                        viewer.sight(), entityId, kinds, Moment.of(asOf), Page.of(first, after));
        if (!met.edges().isEmpty()) {
            return met;
        }
        String today = entities.byId(viewer, "entityId", entityId).id();
        return today.equals(entityId) ? met : whoMet(viewer, today, asOf, kinds, first, after);
    }

    @QueryMapping
    Neighbourhood neighbourhood(
            Viewer viewer,
            @Argument String entityId,
            @Argument @Nullable Integer depth,
            @Argument @Nullable Double minWeight,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer limit) {
        int steps = within("depth", depth, 1, DEEPEST);
        int most = within("limit", limit, USUAL_NODES, MOST_NODES);
        Entity entity = entities.byId(viewer, "entityId", entityId);
        var filter =
                new RelationshipFilter(
                        types.of(entity.campaignId()).names(),
                        Direction.ANY,
                        null,
                        minWeight,
                        Moment.of(asOf));
        return relationships
                .around(viewer.sight(), entity.id(), filter, steps, most)
                .orElseThrow(() -> Refusal.notFound("entityId", "entity", entityId));
    }

    @SchemaMapping(typeName = "Entity", field = "relationships")
    CompletableFuture<Connection<Relationship>> relationships(
            Entity entity,
            Viewer viewer,
            @Argument("types") @Nullable List<String> asked,
            @Argument @Nullable Direction direction,
            @Argument @Nullable List<EntityKind> kinds,
            @Argument @Nullable Double minWeight,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataLoader<RelationshipsOf, Connection<Relationship>> relationships) {
        var filter =
                new RelationshipFilter(
                        types.asked(entity.campaignId(), asked),
                        direction == null ? Direction.ANY : direction,
                        kinds,
                        minWeight,
                        Moment.of(asOf));
        var question = new RelationshipsOf.Asked(viewer.sight(), filter, Page.of(first, after));
        return relationships.load(new RelationshipsOf(entity.id(), question));
    }

    private Map<RelationshipsOf, Connection<Relationship>> relationshipsOf(
            RelationshipsOf.Asked question, List<RelationshipsOf> keys) {
        var ids = keys.stream().map(RelationshipsOf::entityId).toList();
        var found = relationships.of(question.sight(), ids, question.filter(), question.page());
        return RelationshipsOf.answers(keys, found);
    }

    private static int within(String field, @Nullable Integer asked, int usual, int most) {
        int value = asked == null ? usual : asked;
        if (value < 1 || value > most) {
            throw Refusal.badInput(field, "is " + value + ": ask for 1 to " + most);
        }
        return value;
    }

    /** One entity's relationships, asked for with some arguments. */
    record RelationshipsOf(String entityId, Asked question) {

        record Asked(Sight sight, RelationshipFilter filter, Page page) {}

        static Map<RelationshipsOf, Connection<Relationship>> answers(
                List<RelationshipsOf> keys, Map<String, Connection<Relationship>> found) {
            return keys.stream()
                    .collect(toMap(key -> key, key -> requireNonNull(found.get(key.entityId()))));
        }
    }
}
