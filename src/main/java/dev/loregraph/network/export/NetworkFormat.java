package dev.loregraph.network.export;

import dev.loregraph.refusal.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/** What a network can be written as. */
enum NetworkFormat {
    /** As NetworkX's {@code node_link_graph} reads it. */
    JSON("json", MediaType.APPLICATION_JSON_VALUE),

    /** For NetworkX, Gephi and yEd. */
    GRAPHML("graphml", "application/graphml+xml"),

    /** For Graphviz. */
    DOT("dot", "text/vnd.graphviz;charset=UTF-8"),

    /** A row for each entity, for Gephi's and Neo4j's importers. */
    NODES_CSV("nodes.csv", "text/csv;charset=UTF-8"),

    /** A row for each relationship, likewise. */
    EDGES_CSV("edges.csv", "text/csv;charset=UTF-8");

    private final String extension;
    private final String mediaType;

    NetworkFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The format that a client names by its extension. */
    static NetworkFormat named(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.badInput(
                                "format",
                                "is "
                                        + Refusal.quoted(extension)
                                        + ": ask for one of "
                                        + Arrays.stream(values())
                                                .map(NetworkFormat::extension)
                                                .collect(Collectors.joining(", "))));
    }

    String extension() {
        return extension;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }
}
