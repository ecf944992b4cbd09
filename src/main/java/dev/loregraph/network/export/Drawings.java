package dev.loregraph.network.export;

import static org.jgrapht.nio.DefaultAttribute.createAttribute;

import dev.loregraph.network.snapshot.Snapshot;
import dev.loregraph.network.snapshot.Snapshot.Node;
import dev.loregraph.network.snapshot.Snapshot.Tie;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/** A network in the formats of programs that draw graphs. */
final class Drawings {

    private Drawings() {}

    static void writeGraphMl(Snapshot snapshot, Writer out) {
        var exporter = new GraphMLExporter<Node, Tie>(Node::id);
        exporter.registerAttribute("name", AttributeCategory.NODE, AttributeType.STRING);
        exporter.registerAttribute("kind", AttributeCategory.NODE, AttributeType.STRING);
        exporter.registerAttribute("type", AttributeCategory.EDGE, AttributeType.STRING);
        exporter.registerAttribute("sinceSession", AttributeCategory.EDGE, AttributeType.INT);
        exporter.setExportEdgeWeights(true);
        exporter.setVertexAttributeProvider(node ->
                Map.of(
                        "name", createAttribute(node.name()),
                        "kind", createAttribute(node.kind().name())));
        exporter.setEdgeAttributeProvider(tie ->
                Map.of(
                        "type", createAttribute(tie.type()),
                        "sinceSession", createAttribute(tie.sinceSession())));
        exporter.exportGraph(graph(snapshot), out);
    }

    /** Only what is related to something; stronger relationships are drawn thicker. */
    static void writeDot(Snapshot snapshot, Writer out) {
        var exporter = new DOTExporter<Node, Tie>(node -> '"' + node.id() + '"');
        exporter.setVertexAttributeProvider(node ->
                Map.of(
                        "label", createAttribute(node.name().replace("\\", "\\\\")),
                        "tooltip", createAttribute(node.kind().name())));
        exporter.setEdgeAttributeProvider(tie ->
                Map.of(
                        "label",
                        createAttribute(tie.type().toLowerCase(Locale.ROOT).replace('_', ' ')),
                        "weight",
                        createAttribute((int) Math.ceil(tie.weight())),
                        "penwidth",
                        createAttribute(Math.round(10 * (1 + Math.log1p(tie.weight()))) / 10.0)));
        Graph<Node, Tie> graph = graph(snapshot);
        graph.removeAllVertices(
                snapshot.nodes().stream().filter(node -> graph.degreeOf(node) == 0).toList());
        exporter.exportGraph(graph, out);
    }

    private static Graph<Node, Tie> graph(Snapshot snapshot) {
        var graph = new DirectedWeightedPseudograph<Node, Tie>(Tie.class);
        Map<String, Node> nodes = snapshot.nodesById();
        snapshot.nodes().forEach(graph::addVertex);
        for (Tie tie : snapshot.ties()) {
            graph.addEdge(nodes.get(tie.fromId()), nodes.get(tie.toId()), tie);
            graph.setEdgeWeight(tie, tie.weight());
        }
        return graph;
    }
}
