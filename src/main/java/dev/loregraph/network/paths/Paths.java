package dev.loregraph.network.paths;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static java.util.stream.Collectors.toMap;

import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.paths.RelationshipPath.Step;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.network.relationships.Relationships;
import dev.loregraph.network.snapshot.Persons;
import dev.loregraph.network.snapshot.Snapshot;
import dev.loregraph.network.snapshot.Snapshots;
import dev.loregraph.network.snapshot.Ties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BellmanFordShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.springframework.stereotype.Component;

/**
 * Finds ways through a campaign's network, from person to person as the viewer knows them; the
 * direction of relationships doesn't matter.
 */
@Component
class Paths {

    /** Costs closer than this are equal; far less than the weight of any claim. */
    private static final double EPSILON = 1e-9;

    private static final Comparator<Map.Entry<Entity, Double>> STRONGEST_FIRST =
            Map.Entry.<Entity, Double>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().id());

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
            return Optional.of(RelationshipPath.staying(from));
        }
        Snapshot snapshot = snapshots.of(sight, from.campaignId(), over);
        Persons persons = snapshot.persons();
        if (persons.areOne(from.id(), to.id())) {
            return Optional.of(RelationshipPath.staying(from));
        }
        var ties = Ties.of(snapshot.ofPersons(), measure::distance);
        GraphPath<String, DefaultWeightedEdge> best =
                new BellmanFordShortestPath<>(ties, EPSILON, maxHops)
                        .getPath(persons.idOf(from.id()), persons.idOf(to.id()));
        return Optional.ofNullable(best)
                .map(way -> described(from, to, way, persons, along(sight, way, persons, over)));
    }

    private List<Relationship> along(
            Sight sight,
            GraphPath<String, DefaultWeightedEdge> way,
            Persons persons,
            Snapshots.Filter over) {
        var places = way.getVertexList().stream().map(persons::identitiesOf).toList();
        return relationships.among(sight, places, over.types(), over.moment()).stream()
                .filter(one -> one.weight() >= over.minWeight())
                .toList();
    }

    private static RelationshipPath described(
            Entity from,
            Entity to,
            GraphPath<String, DefaultWeightedEdge> way,
            Persons persons,
            List<Relationship> relationships) {
        Map<String, Entity> shown = new HashMap<>(strongestIdentities(relationships, persons));
        shown.put(way.getStartVertex(), from);
        shown.put(way.getEndVertex(), to);
        Map<Set<String>, List<Relationship>> byEnds =
                relationships.stream()
                        .collect(
                                groupingBy(one ->
                                        Set.of(
                                                persons.idOf(one.from().id()),
                                                persons.idOf(one.to().id()))));
        List<String> ids = way.getVertexList();
        List<Entity> onTheWay = ids.stream().map(id -> requireNonNull(shown.get(id))).toList();
        List<Step> steps = new ArrayList<>();
        double resistance = 0;
        for (int i = 1; i < ids.size(); i++) {
            var between = byEnds.getOrDefault(Set.of(ids.get(i - 1), ids.get(i)), List.of());
            steps.add(new Step(onTheWay.get(i - 1), onTheWay.get(i), between));
            resistance += 1 / between.stream().mapToDouble(Relationship::weight).sum();
        }
        return new RelationshipPath(onTheWay, steps, rounded(1 / resistance));
    }

    /** Of each person the identity that most on the way is told of. */
    private static Map<String, Entity> strongestIdentities(
            List<Relationship> relationships, Persons persons) {
        Map<Entity, Double> weights =
                relationships.stream()
                        .flatMap(one ->
                                Stream.of(
                                        Map.entry(one.from(), one.weight()),
                                        Map.entry(one.to(), one.weight())))
                        .collect(groupingBy(Map.Entry::getKey, summingDouble(Map.Entry::getValue)));
        return weights.entrySet().stream()
                .sorted(STRONGEST_FIRST)
                .map(Map.Entry::getKey)
                .collect(
                        toMap(
                                entity -> persons.idOf(entity.id()),
                                entity -> entity,
                                (stronger, _) -> stronger));
    }

    /** As the graph rounds its sums. */
    private static double rounded(double weight) {
        return Math.round(weight * 1e6) / 1e6;
    }
}
