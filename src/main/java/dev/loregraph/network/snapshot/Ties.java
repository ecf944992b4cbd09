package dev.loregraph.network.snapshot;

import dev.loregraph.network.snapshot.Snapshot.Tie;
import java.util.function.DoubleUnaryOperator;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * A snapshot as an undirected graph: two entities are joined by what all relationships between them
 * weigh together. Vertices and edges come in the snapshot's order, so that equal snapshots give
 * equal answers.
 */
public final class Ties {

    private Ties() {}

    /** Joined entities are as far apart as this makes of their weight. */
    public static Graph<String, DefaultWeightedEdge> of(
            Snapshot snapshot, DoubleUnaryOperator distance) {
        Graph<String, DefaultWeightedEdge> graph = weighed(snapshot);
        graph.edgeSet()
                .forEach(edge ->
                        graph.setEdgeWeight(
                                edge, distance.applyAsDouble(graph.getEdgeWeight(edge))));
        return graph;
    }

    /** Joined entities have the sum of their relationships' weights between them. */
    public static Graph<String, DefaultWeightedEdge> weighed(Snapshot snapshot) {
        var graph = new SimpleWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        snapshot.nodes().forEach(node -> graph.addVertex(node.id()));
        for (Tie tie : snapshot.ties()) {
            DefaultWeightedEdge edge = graph.getEdge(tie.fromId(), tie.toId());
            if (edge == null) {
                graph.setEdgeWeight(graph.addEdge(tie.fromId(), tie.toId()), tie.weight());
            } else {
                graph.setEdgeWeight(edge, graph.getEdgeWeight(edge) + tie.weight());
            }
        }
        return graph;
    }
}
