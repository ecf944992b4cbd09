package dev.loregraph.network.snapshot;

import static java.util.Comparator.comparing;
import static java.util.function.BinaryOperator.maxBy;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A campaign's network as one viewer sees it at one moment.
 *
 * @param nodes every entity, in the order of their ids
 * @param ties every relationship that holds, in the order of its ends and types
 * @param persons who is known to be one
 */
public record Snapshot(List<Node> nodes, List<Tie> ties, Persons persons) {

    private static final String SAME_AS = "SAME_AS";

    public Snapshot {
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
    }

    /** Of all that holds, what was asked for; and who is one, whether or not that was asked for. */
    static Snapshot of(Row row, Snapshots.Filter filter) {
        List<Tie> holding = row.rows("ties", Tie::of);
        Set<String> types = Set.copyOf(filter.types());
        return new Snapshot(
                row.rows("nodes", Node::of),
                holding.stream()
                        .filter(tie -> types.contains(tie.type()))
                        .filter(tie -> tie.weight() >= filter.minWeight())
                        .toList(),
                new Persons(holding.stream().filter(tie -> tie.type().equals(SAME_AS)).toList()));
    }

    /** The same with one node for each person: what relates two of their identities is left out. */
    public Snapshot ofPersons() {
        return new Snapshot(
                nodes.stream().filter(node -> persons.idOf(node.id()).equals(node.id())).toList(),
                ties.stream()
                        .map(tie -> tie.between(persons))
                        .filter(tie -> !tie.fromId().equals(tie.toId()))
                        .toList(),
                persons);
    }

    /** Of each person, by their id, the identity that most is told of. */
    public Map<String, Node> faces() {
        Map<String, Double> told = new HashMap<>();
        for (Tie tie : ties) {
            told.merge(tie.fromId(), tie.weight(), Double::sum);
            told.merge(tie.toId(), tie.weight(), Double::sum);
        }
        return nodes.stream()
                .collect(
                        toUnmodifiableMap(
                                node -> persons.idOf(node.id()),
                                identity(),
                                maxBy(comparing(node -> told.getOrDefault(node.id(), 0.0)))));
    }

    /** An entity. */
    public record Node(String id, EntityKind kind, String name) {

        static Node of(Row row) {
            return new Node(
                    row.text("id"), row.constant("kind", EntityKind.class), row.text("name"));
        }
    }

    /**
     * A relationship.
     *
     * @param weight the sum over the audiences that the viewer is in
     * @param sinceSession when the oldest claim began that still holds
     */
    public record Tie(String fromId, String type, String toId, double weight, int sinceSession) {

        static Tie of(Row row) {
            return new Tie(
                    row.text("from"),
                    row.text("type"),
                    row.text("to"),
                    row.number("weight"),
                    row.integer("since"));
        }

        private Tie between(Persons persons) {
            return new Tie(persons.idOf(fromId), type, persons.idOf(toId), weight, sinceSession);
        }

        /** The end that isn't this one. */
        public String otherThan(String id) {
            return fromId.equals(id) ? toId : fromId;
        }
    }

    public Map<String, Node> nodesById() {
        return nodes.stream().collect(toUnmodifiableMap(Node::id, identity()));
    }
}
