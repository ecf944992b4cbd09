package dev.loregraph.network.export;

import dev.loregraph.network.snapshot.Snapshot;
import dev.loregraph.network.snapshot.Snapshot.Tie;
import java.util.List;

/** The form in which NetworkX keeps a graph as JSON; a link's key is its relationship type. */
record NodeLink(
        boolean directed, boolean multigraph, Graph graph, List<Node> nodes, List<Edge> edges) {

    record Graph(String campaignId) {}

    record Node(String id, String name, String kind) {}

    record Edge(String source, String target, String key, double weight, int sinceSession) {

        static Edge of(Tie tie) {
            return new Edge(tie.fromId(), tie.toId(), tie.type(), tie.weight(), tie.sinceSession());
        }
    }

    static NodeLink of(String campaignId, Snapshot snapshot) {
        return new NodeLink(
                true,
                true,
                new Graph(campaignId),
                snapshot.nodes().stream()
                        .map(node -> new Node(node.id(), node.name(), node.kind().name()))
                        .toList(),
                snapshot.ties().stream().map(Edge::of).toList());
    }
}
