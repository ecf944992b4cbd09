package dev.loregraph.archive;

import dev.loregraph.access.Viewer;
import dev.loregraph.archive.intake.CampaignImport;
import dev.loregraph.archive.intake.ImportTools;
import dev.loregraph.archive.lines.ArchiveLines;
import dev.loregraph.archive.report.ImportReport;
import dev.loregraph.archive.report.Tally;
import dev.loregraph.consolidation.Consolidation;
import dev.loregraph.refusal.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
        try (var lines = new ArchiveLines(content.open(), importer)) {
            var tally = new Tally();
            var campaign = CampaignImport.into(lines.first(), tools, importer, tally);
            lines.eachFurther(campaign::take, tally::bad, progress::reached);
            ImportReport report = campaign.finish();
            tell(campaign.id(), report);
            if (options.consolidate()) {
                consolidation.requestUnread(campaign.leader(), campaign.id());
            }
            return report;
        }
    }

    private ImportReport inspected(Viewer importer, Content content) throws IOException {
        try (var lines = new ArchiveLines(content.open(), importer)) {
            var tally = new Tally();
            Optional<CampaignImport> there =
                    CampaignImport.known(lines.first(), tools, importer, tally);
            lines.eachFurther(
                    (_, line) -> there.ifPresent(campaign -> campaign.check(line)),
                    tally::bad,
                    Progress.UNHEARD::reached);
            lines.withoutCharacter()
                    .forEach((number, member) -> {
                        if (there.isEmpty() || !there.get().knowsCharacter(member)) {
                            tally.bad(
                                    number,
                                    Refusal.notFound("character", "character", member.player()));
                        }
                    });
            return tally.report(null);
        }
    }

    private void tell(String campaignId, ImportReport report) {
        if (report.writes() > 0) {
            var told = new CampaignImported(campaignId, report.touchedSessions());
            tools.graph().inTransaction(() -> tools.news().publishEvent(told));
        }
    }
}
