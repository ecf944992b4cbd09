package dev.loregraph.archive.intake;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What earlier imports wrote, so that the same line again writes nothing and a changed one never
 * overwrites what people made of it since.
 */
@Component
class ImportedLines {

    private final Command knownLines;
    private final Command keepLines;

    ImportedLines(Graph graph) {
        this.knownLines = graph.command("archive/known-lines");
        this.keepLines = graph.command("archive/keep-lines");
    }

    /**
     * What a line wrote.
     *
     * @param key what the line is about, the same however often it is revised
     * @param sha256 of what it said
     * @param targetId the entity, session, journal, user or character
     * @param revision the target's that it wrote; {@link #NOT_OURS} when it wrote none
     */
    record Imported(String key, String sha256, String targetId, int revision) {

        /** Of what people had made before the import came, or has no revisions. */
        static final int NOT_OURS = 0;

        static Imported of(Row row) {
            return new Imported(
                    row.text("key"),
                    row.text("sha256"),
                    row.text("targetId"),
                    row.integer("revision"));
        }

        boolean says(String fingerprint) {
            return sha256.equals(fingerprint);
        }

        private Map<String, Object> properties() {
            return Map.of("key", key, "sha256", sha256, "targetId", targetId, "revision", revision);
        }
    }

    /** By key. */
    Map<String, Imported> of(String campaignId) {
        return knownLines.with("campaignId", campaignId).list(Imported::of).stream()
                .collect(Collectors.toUnmodifiableMap(Imported::key, imported -> imported));
    }

    void keep(String campaignId, List<Imported> lines) {
        if (!lines.isEmpty()) {
            keepLines
                    .with("campaignId", campaignId)
                    .with("lines", lines.stream().map(Imported::properties).toList())
                    .run();
        }
    }
}
