package dev.loregraph.archive;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What earlier imports wrote, so that the same line again writes nothing. */
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
     * @param targetId the entity or journal
     */
    record Imported(String key, String sha256, String targetId) {}

    Map<String, Imported> of(String campaignId) {
        return knownLines
                .with("campaignId", campaignId)
                .list(row ->
                        new Imported(row.text("key"), row.text("sha256"), row.text("targetId")))
                .stream()
                .collect(Collectors.toMap(Imported::key, imported -> imported));
    }

    void keep(String campaignId, List<Imported> lines) {
        List<Map<String, String>> rows =
                lines.stream()
                        .map(line ->
                                Map.of(
                                        "key",
                                        line.key(),
                                        "sha256",
                                        line.sha256(),
                                        "targetId",
                                        line.targetId()))
                        .toList();
        if (!rows.isEmpty()) {
            keepLines.with("campaignId", campaignId).with("lines", rows).run();
        }
    }
}
