package dev.loregraph.archive.intake;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.User;
import dev.loregraph.access.Viewer;
import dev.loregraph.archive.intake.ImportedLines.Imported;
import dev.loregraph.archive.lines.SessionLine.OfJournal;
import dev.loregraph.archive.report.Tally.Deed;
import dev.loregraph.journal.Journal;
import dev.loregraph.journal.JournalChange;
import dev.loregraph.journal.JournalEntry;
import dev.loregraph.journal.NewJournal;
import java.util.Optional;

/**
 * Writes a file's journals; its caller holds the transaction. Who wrote a journal and plays in the
 * campaign is its author here too; what others wrote belongs to the importer and keeps their name,
 * so that what was theirs alone only the DMs see.
 */
final class JournalImport {

    private final Intake intake;

    JournalImport(Intake intake) {
        this.intake = intake;
    }

    /** Refuses a journal that changed in the file where somebody edited it here. */
    void check(OfJournal line, String key) {
        Imported before = intake.before(key);
        if (before != null && !before.says(line.fingerprint())) {
            standing(line, before);
        }
    }

    void take(OfJournal line, String key, String sessionId, Outcome outcome) {
        Imported before = intake.before(key);
        if (before == null) {
            Journal made = add(line, sessionId);
            outcome.add(Deed.JOURNAL_WRITTEN, asImported(line, key, made));
        } else if (before.says(line.fingerprint())) {
            outcome.add(Deed.JOURNAL_UNCHANGED);
        } else {
            Journal stands = standing(line, before);
            Journal after = revise(line, stands);
            outcome.add(
                    after.revision() == stands.revision()
                            ? Deed.JOURNAL_UNCHANGED
                            : Deed.JOURNAL_REVISED,
                    asImported(line, key, after));
        }
    }

    private static Imported asImported(OfJournal line, String key, Journal journal) {
        return new Imported(key, line.fingerprint(), journal.id(), journal.revision());
    }

    private Journal add(OfJournal line, String sessionId) {
        Viewer author = authorOf(line);
        return intake.tools()
                .journals()
                .write(author, line.journal(sessionId, author.userId()), null);
    }

    private Journal revise(OfJournal line, Journal stands) {
        Viewer author =
                intake.tools()
                        .viewers()
                        .byUserId(stands.entry().authorId())
                        .orElse(intake.importer());
        NewJournal wanted = wanted(line, stands.entry());
        return intake.tools()
                .journals()
                .revise(
                        author,
                        new JournalChange(
                                stands.id(),
                                stands.revision(),
                                wanted.body(),
                                wanted.audienceOrUsual()));
    }

    /** The journal that the line was about, unless somebody edited it to say something else. */
    private Journal standing(OfJournal line, Imported before) {
        Journal stands =
                intake.tools().journals().byId(intake.importer(), "author", before.targetId());
        if (stands.revision() != before.revision()) {
            NewJournal wanted = wanted(line, stands.entry());
            new Comparison()
                    .of("body", stands.plainBody(), wanted.plainBody())
                    .of("audience", stands.audience().name(), wanted.audienceOrUsual().name())
                    .refuseDifferences();
        }
        return stands;
    }

    private static NewJournal wanted(OfJournal line, JournalEntry stands) {
        return line.journal(stands.sessionId(), stands.authorId());
    }

    private Viewer authorOf(OfJournal line) {
        Viewer importer = intake.importer();
        return intake.tools()
                .users()
                .byUsername(line.writer())
                .map(User::id)
                .flatMap(intake.tools().viewers()::byUserId)
                .filter(this::plays)
                .orElseGet(() ->
                        new Viewer(
                                importer.userId(), line.writer(), line.writer(), importer.roles()));
    }

    private boolean plays(Viewer viewer) {
        Optional<CampaignRole> role = viewer.roleIn(intake.campaignId());
        return role.isPresent() && role.get() != CampaignRole.SPECTATOR;
    }
}
