package dev.loregraph.network.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.loregraph.network.snapshot.Snapshot;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * A network as tables with the column names that Gephi knows. A name that a spreadsheet would take
 * for a formula gets an apostrophe in front.
 */
final class CsvTables {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvTables() {}

    @JsonPropertyOrder({"Id", "Label", "Kind"})
    record NodeRow(
            @JsonProperty("Id") String id,
            @JsonProperty("Label") String label,
            @JsonProperty("Kind") String kind) {}

    @JsonPropertyOrder({
        "Source",
        "Target",
        "Type",
        "Label",
        "Weight",
        "SinceSession",
        "SourceName",
        "TargetName"
    })
    record EdgeRow(
            @JsonProperty("Source") String source,
            @JsonProperty("Target") String target,
            @JsonProperty("Type") String type,
            @JsonProperty("Label") String label,
            @JsonProperty("Weight") double weight,
            @JsonProperty("SinceSession") int sinceSession,
            @JsonProperty("SourceName") String sourceName,
            @JsonProperty("TargetName") String targetName) {}

    static void writeNodes(Snapshot snapshot, Writer out) {
        write(
                NodeRow.class,
                snapshot.nodes().stream()
                        .map(node ->
                                new NodeRow(node.id(), asText(node.name()), node.kind().name())),
                out);
    }

    static void writeEdges(Snapshot snapshot, Writer out) {
        Map<String, Snapshot.Node> nodes = snapshot.nodesById();
        write(
                EdgeRow.class,
                snapshot.ties().stream()
                        .map(tie ->
                                new EdgeRow(
                                        tie.fromId(),
                                        tie.toId(),
                                        "Directed",
                                        tie.type(),
                                        tie.weight(),
                                        tie.sinceSession(),
                                        nameOf(nodes, tie.fromId()),
                                        nameOf(nodes, tie.toId()))),
                out);
    }

    private static String nameOf(Map<String, Snapshot.Node> nodes, String id) {
        Snapshot.Node node = nodes.get(id);
        return node == null ? "" : asText(node.name());
    }

    private static String asText(String name) {
        return FORMULA_STARTS.indexOf(name.charAt(0)) < 0 ? name : "'" + name;
    }

    private static <T> void write(Class<T> type, Stream<T> rows, Writer out) {
        try (var writer = CSV.writer(CSV.schemaFor(type).withHeader()).writeValues(out)) {
            rows.forEach(writer::write);
        }
    }
}
