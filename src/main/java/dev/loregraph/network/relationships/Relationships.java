package dev.loregraph.network.relationships;

import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about relationships, each in one round trip. */
@Component
public class Relationships {

    private static final int EDGES_PER_NODE = 4;
    private static final int MOST_EVER = 10_000;

    private final Question whoMet;
    private final Question whoMetCount;
    private final Question ofEntities;
    private final Question ofEntitiesCount;
    private final Question neighbourhood;
    private final Question among;
    private final Question ever;

    Relationships(Graph graph) {
        this.whoMet = graph.question("network/who-met");
        this.whoMetCount = graph.question("network/who-met-count");
        this.ofEntities = graph.question("network/relationships-of");
        this.ofEntitiesCount = graph.question("network/relationships-of-count");
        this.neighbourhood = graph.question("network/neighbourhood");
        this.among = graph.question("network/relationships-among");
        this.ever = graph.question("network/relationships-ever");
    }

    Connection<Meeting> whoMet(
            Sight sight,
            String entityId,
            @Nullable List<EntityKind> kinds,
            Moment moment,
            Page asked) {
        Page page = asked.in("meetings");
        List<Meeting> found =
                about(whoMet, sight, entityId, kinds, moment)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(row -> Meeting.of(row, moment));
        return Connection.of(
                page,
                found,
                Meeting::key,
                () ->
                        about(whoMetCount, sight, entityId, kinds, moment)
                                .first(row -> row.integer("total"))
                                .orElse(0));
    }

    private static Bound about(
            Question question,
            Sight sight,
            String entityId,
            @Nullable List<EntityKind> kinds,
            Moment moment) {
        return question.within(sight)
                .with("entityId", entityId)
                .with("kinds", names(kinds))
                .withAll(moment.asParameters());
    }

    /** A page of each entity's relationships; one out of sight has none. */
    Map<String, Connection<Relationship>> of(
            Sight sight, Collection<String> entityIds, RelationshipFilter filter, Page asked) {
        Page page = asked.in("relationships");
        Map<String, List<Relationship>> found =
                filtered(ofEntities, sight, entityIds, filter)
                        .withAll(filter.ranks(page))
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .grouped("entityId", row -> Relationship.of(row, filter.moment()));
        return Connection.ofEach(
                Set.copyOf(entityIds),
                page,
                found,
                Relationship::key,
                () -> counts(sight, entityIds, filter));
    }

    private Map<String, Integer> counts(
            Sight sight, Collection<String> entityIds, RelationshipFilter filter) {
        return filtered(ofEntitiesCount, sight, entityIds, filter)
                .by("entityId", row -> row.integer("total"));
    }

    private Bound filtered(
            Question question,
            Sight sight,
            Collection<String> entityIds,
            RelationshipFilter filter) {
        return question.within(sight)
                .with("ids", entityIds.stream().sorted().toList())
                .with("types", filter.types())
                .with("direction", filter.direction().name())
                .with("kinds", names(filter.kinds()))
                .with("minWeight", filter.minWeight())
                .withAll(filter.moment().asParameters());
    }

    /** The surroundings of an entity; empty when it is out of sight. */
    Optional<Neighbourhood> around(
            Sight sight, String entityId, RelationshipFilter filter, int depth, int limit) {
        Moment moment = filter.moment();
        return neighbourhood
                .within(sight)
                .with("entityId", entityId)
                .with("types", filter.types())
                .with("depth", depth)
                .with("minWeight", filter.minWeight() == null ? 0 : filter.minWeight())
                .withAll(moment.asParameters())
                .with("limit", limit)
                .with("edgeLimit", limit * EDGES_PER_NODE)
                .first(row ->
                        new Neighbourhood(
                                row.rows("nodes", Entity::of),
                                row.rows("relationships", edge -> Relationship.of(edge, moment)),
                                row.flag("truncated")));
    }

    /** All that relates entities to those in the next place of this list. */
    public List<Relationship> among(
            Sight sight, List<List<String>> places, List<String> types, Moment moment) {
        return among.within(sight)
                .with("places", places)
                .with("types", types)
                .withAll(moment.asParameters())
                .list(row -> Relationship.of(row, moment));
    }

    /** All that ever related an entity in these ways by a moment, also what has ended since. */
    public List<Bond> ever(Sight sight, String entityId, List<String> types, Moment moment) {
        return ever
                .within(sight)
                .with("entityId", entityId)
                .with("types", types)
                .withAll(moment.asParameters())
                .with("limit", MOST_EVER)
                .list(row -> Bond.of(row, moment))
                .stream()
                .filter(bond -> !bond.relationship().shares().isEmpty())
                .toList();
    }

    private static @Nullable List<String> names(@Nullable List<EntityKind> kinds) {
        return kinds == null || kinds.isEmpty() ? null : kinds.stream().map(Enum::name).toList();
    }
}
