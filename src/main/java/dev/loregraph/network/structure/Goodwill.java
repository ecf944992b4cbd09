package dev.loregraph.network.structure;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.TypeSet;
import dev.loregraph.network.snapshot.Snapshot;
import dev.loregraph.network.snapshot.Snapshot.Node;
import dev.loregraph.network.snapshot.Snapshot.Tie;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * People and factions between whom more is well meant than hostile, joined by how much more: the
 * sum of what relates them, each weight times its type's sentiment.
 */
final class Goodwill {

    private Goodwill() {}

    static Graph<String, DefaultWeightedEdge> among(Snapshot snapshot, TypeSet types) {
        var graph = new SimpleWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        List<String> actors =
                snapshot.nodes().stream()
                        .filter(node -> EntityKind.ACTORS.contains(node.kind()))
                        .map(Node::id)
                        .toList();
        actors.forEach(graph::addVertex);
        for (Tie tie : snapshot.ties()) {
            if (graph.containsVertex(tie.fromId()) && graph.containsVertex(tie.toId())) {
                DefaultWeightedEdge edge = graph.getEdge(tie.fromId(), tie.toId());
                double before = edge == null ? 0 : graph.getEdgeWeight(edge);
                graph.setEdgeWeight(
                        edge == null ? graph.addEdge(tie.fromId(), tie.toId()) : edge,
                        before + tie.weight() * sentiment(tie, types));
            }
        }
        List<DefaultWeightedEdge> others =
                graph.edgeSet().stream().filter(edge -> graph.getEdgeWeight(edge) <= 1e-9).toList();
        graph.removeAllEdges(others);
        return graph;
    }

    private static double sentiment(Tie tie, TypeSet types) {
        return types.named(tie.type())
                .filter(type -> type.nature().isPresent())
                .map(RelationshipType::sentiment)
                .orElse(0.0);
    }
}
