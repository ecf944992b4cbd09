package dev.loregraph.network.snapshot;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Row;
import java.util.List;
import java.util.Map;

/**
 * A campaign's network as one viewer sees it at one moment.
 *
 * @param nodes every entity, in the order of their ids
 * @param ties every relationship that holds, in the order of its ends and types
 */
public record Snapshot(List<Node> nodes, List<Tie> ties) {

    public Snapshot {
        nodes = List.copyOf(nodes);
        ties = List.copyOf(ties);
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

        /** The end that isn't this one. */
        public String otherThan(String id) {
            return fromId.equals(id) ? toId : fromId;
        }
    }

    public Map<String, Node> nodesById() {
        return nodes.stream().collect(toUnmodifiableMap(Node::id, identity()));
    }
}
