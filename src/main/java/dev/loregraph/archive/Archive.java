package dev.loregraph.archive;

import dev.loregraph.access.Viewer;
import dev.loregraph.archive.ArchiveLine.OfCampaign;
import dev.loregraph.consolidation.Consolidation;
import dev.loregraph.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import org.springframework.stereotype.Component;

/**
 * Brings campaigns in as JSON Lines. Lines that are in already write nothing, so an import that was
 * cut off goes on where it stopped when it is started again.
 */
@Component
public final class Archive {

    private final ImportTools tools;
    private final Consolidation consolidation;
    private final Set<String> importing = ConcurrentHashMap.newKeySet();

    Archive(ImportTools tools, Consolidation consolidation) {
        this.tools = tools;
        this.consolidation = consolidation;
    }

    /**
     * Entities go in by chunks and each session with its journals in a transaction of its own; of a
     * bad line nothing is written, and the others go in unless it is strict.
     *
     * @throws Refusal when there is no campaign to import into: its line is bad or the slug is
     *     taken; or when the importer has another import running
     */
    public ImportReport importCampaign(
            Viewer importer, Content content, ImportOptions options, Progress progress) {
        if (!importing.add(importer.userId())) {
            throw Refusal.conflict("content", "another import of yours is still running");
        }
        try {
            return imported(importer, content, options, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            importing.remove(importer.userId());
        }
    }

    private ImportReport imported(
            Viewer importer, Content content, ImportOptions options, Progress progress)
            throws IOException {
        if (options.strict()) {
            ImportReport inspected = inspected(importer, content);
            if (inspected.badLineCount() > 0) {
                return inspected;
            }
        }
        try (var lines = new LineReader(content.open())) {
            var tally = new Tally();
            var campaign = CampaignImport.into(firstOf(lines), tools, importer, tally);
            readOn(lines, new Inspection(importer), tally, campaign::take, progress);
            ImportReport report = campaign.finish();
            if (options.consolidate()) {
                consolidation.requestUnread(campaign.leader(), campaign.id());
            }
            return report;
        }
    }

    private ImportReport inspected(Viewer importer, Content content) throws IOException {
        try (var lines = new LineReader(content.open())) {
            var tally = new Tally();
            Optional<CampaignImport> there =
                    CampaignImport.known(firstOf(lines), tools, importer, tally);
            readOn(
                    lines,
                    new Inspection(importer),
                    tally,
                    (line, _) -> there.ifPresent(campaign -> campaign.check(line)),
                    Progress.UNHEARD);
            return tally.report(null);
        }
    }

    private static OfCampaign firstOf(LineReader lines) throws IOException {
        try {
            if (lines.advance()
                    && ArchiveFormat.read(lines.text()) instanceof OfCampaign campaign) {
                campaign.campaign();
                return campaign;
            }
        } catch (Refusal refusal) {
            throw refusal.under("line 1");
        }
        throw Refusal.badInput("line 1", "is not the campaign's: that one comes first");
    }

    private static void readOn(
            LineReader lines,
            Inspection inspection,
            Tally tally,
            ObjIntConsumer<ArchiveLine> taker,
            Progress progress)
            throws IOException {
        while (lines.advance()) {
            try {
                String text = lines.text();
                if (!text.isEmpty()) {
                    ArchiveLine line = ArchiveFormat.read(text);
                    inspection.check(lines.number(), line);
                    taker.accept(line, lines.number());
                }
            } catch (Refusal refusal) {
                tally.bad(lines.number(), refusal);
            }
            progress.reached(lines.bytes());
        }
    }
}
