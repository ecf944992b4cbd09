package dev.loregraph.network.paths;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.paths.RelationshipPath.Step;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.network.relationships.Relationships;
import dev.loregraph.network.snapshot.Snapshot;
import dev.loregraph.network.snapshot.Snapshots;
import dev.loregraph.network.snapshot.Ties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BellmanFordShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.springframework.stereotype.Component;

/** Finds ways through a campaign's network; the direction of relationships doesn't matter. */
@Component
class Paths {

    /** Costs closer than this are equal; far less than the weight of any claim. */
    private static final double EPSILON = 1e-9;

    private final Snapshots snapshots;
    private final Relationships relationships;

    Paths(Snapshots snapshots, Relationships relationships) {
        this.snapshots = snapshots;
        this.relationships = relationships;
    }

    /** The best way of at most this many steps, in two statements; both ends must be in sight. */
    Optional<RelationshipPath> between(
            Sight sight,
            Entity from,
            Entity to,
            Snapshots.Filter over,
            int maxHops,
            PathMeasure measure) {
        if (from.id().equals(to.id())) {
            return Optional.of(new RelationshipPath(List.of(from), List.of(), 0));
        }
        Snapshot snapshot = snapshots.of(sight, from.campaignId(), over);
        var ties = Ties.of(snapshot, measure::distance);
        GraphPath<String, DefaultWeightedEdge> best =
                new BellmanFordShortestPath<>(ties, EPSILON, maxHops).getPath(from.id(), to.id());
        return Optional.ofNullable(best)
                .map(way -> described(sight, List.copyOf(way.getVertexList()), over));
    }

    private RelationshipPath described(Sight sight, List<String> ids, Snapshots.Filter over) {
        Map<Set<String>, List<Relationship>> byEnds =
                relationships.among(sight, ids, over.types(), over.moment()).stream()
                        .filter(one -> one.weight() >= over.minWeight())
                        .collect(groupingBy(one -> Set.of(one.from().id(), one.to().id())));
        Map<String, Entity> entities =
                byEnds.values().stream()
                        .flatMap(List::stream)
                        .flatMap(one -> List.of(one.from(), one.to()).stream())
                        .collect(toMap(Entity::id, entity -> entity, (first, _) -> first));
        List<Entity> onTheWay = ids.stream().map(id -> requireNonNull(entities.get(id))).toList();
        List<Step> steps = new ArrayList<>();
        double resistance = 0;
        for (int i = 1; i < ids.size(); i++) {
            var between = byEnds.getOrDefault(Set.of(ids.get(i - 1), ids.get(i)), List.of());
            steps.add(new Step(onTheWay.get(i - 1), onTheWay.get(i), between));
            resistance += 1 / between.stream().mapToDouble(Relationship::weight).sum();
        }
        return new RelationshipPath(onTheWay, steps, rounded(1 / resistance));
    }

    /** As the graph rounds its sums. */
    private static double rounded(double weight) {
        return Math.round(weight * 1e6) / 1e6;
    }
}
