package dev.loregraph.archive.intake;

import dev.loregraph.access.Viewer;
import dev.loregraph.archive.intake.ImportedLines.Imported;
import dev.loregraph.archive.report.Tally;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each part of one import into one campaign works with.
 *
 * @param importer as the campaign's DM
 * @param known what earlier imports wrote, by key
 */
record Intake(
        ImportTools tools,
        String campaignId,
        Viewer importer,
        Map<String, Imported> known,
        Tally tally) {

    static Intake of(ImportTools tools, String campaignId, Viewer importer, Tally tally) {
        return new Intake(tools, campaignId, importer, tools.lines().of(campaignId), tally);
    }

    /** What an earlier import wrote from the line with this key. */
    @Nullable Imported before(String key) {
        return known.get(key);
    }

    void keep(List<Imported> lines) {
        tools.lines().keep(campaignId, lines);
    }
}
