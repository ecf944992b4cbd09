package dev.loregraph.archive;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.archive.ArchiveLine.OfJournal;
import dev.loregraph.archive.ArchiveLine.OfSession;
import dev.loregraph.archive.ImportedLines.Imported;
import dev.loregraph.archive.Tally.Deed;
import dev.loregraph.campaign.NewSession;
import dev.loregraph.campaign.Session;
import dev.loregraph.campaign.SessionDetails;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes a file's sessions, each with its journals in one transaction. */
final class SessionImport {

    private final Intake intake;
    private final JournalImport journals;
    private final Map<Integer, Session> sessions;

    SessionImport(Intake intake) {
        this.intake = intake;
        this.journals = new JournalImport(intake);
        this.sessions =
                intake.tools().sessions().all(intake.campaignId()).stream()
                        .collect(toMap(Session::number, session -> session));
    }

    /** Refuses a line that changed where somebody edited the session or one of its journals. */
    void check(OfSession line) {
        Session there = sessions.get(line.number());
        Imported before = intake.before(line.key());
        if (there != null && before != null && !before.says(line.fingerprint())) {
            refuseEdited(there, line.session(), before);
        }
        eachJournal(line, journals::check);
    }

    void write(OfSession line) {
        Outcome outcome = intake.tools().graph().inTransaction(() -> written(line));
        intake.tally().addAll(outcome);
    }

    private Outcome written(OfSession line) {
        var outcome = new Outcome();
        String sessionId = take(line, outcome);
        eachJournal(line, (journal, key) -> journals.take(journal, key, sessionId, outcome));
        intake.keep(outcome.lines());
        if (outcome.touchesJournals()) {
            outcome.touch(sessionId);
        }
        return outcome;
    }

    private String take(OfSession line, Outcome outcome) {
        Session there = sessions.get(line.number());
        Imported before = intake.before(line.key());
        if (there == null) {
            Session made =
                    intake.tools()
                            .sessions()
                            .create(intake.importer(), intake.campaignId(), line.session());
            outcome.add(Deed.SESSION_CREATED, line.asImported(made.id(), made.revision()));
            return made.id();
        }
        if (before != null && before.says(line.fingerprint())) {
            outcome.add(Deed.SESSION_UNCHANGED);
        } else {
            revise(there, line, before, outcome);
        }
        return there.id();
    }

    /** A session that people began themselves stays theirs, unless the line says just the same. */
    private void revise(Session there, OfSession line, @Nullable Imported before, Outcome outcome) {
        SessionDetails wanted = line.session().details();
        if (before == null) {
            boolean agrees = there.details().equals(wanted);
            outcome.add(
                    Deed.SESSION_UNCHANGED,
                    line.asImported(there.id(), agrees ? there.revision() : Imported.NOT_OURS));
            return;
        }
        refuseEdited(there, line.session(), before);
        Session after =
                intake.tools()
                        .sessions()
                        .update(intake.importer(), there.id(), wanted, there.revision());
        outcome.add(
                after.revision() == there.revision()
                        ? Deed.SESSION_UNCHANGED
                        : Deed.SESSION_REVISED,
                line.asImported(after.id(), after.revision()));
    }

    private static void refuseEdited(Session there, NewSession line, Imported before) {
        SessionDetails wanted = line.details();
        if (there.revision() != before.revision()) {
            new Comparison()
                    .of("title", there.title(), wanted.title())
                    .of("playedOn", there.playedOn(), wanted.playedOn())
                    .of("inWorldDate", there.inWorldDate(), wanted.inWorldDate())
                    .of("summary", there.summary(), wanted.summary())
                    .refuseDifferences();
        }
    }

    private static void eachJournal(OfSession line, BiConsumer<OfJournal, String> work) {
        List<String> keys = line.keys();
        for (int i = 0; i < keys.size(); i++) {
            try {
                work.accept(line.entries().get(i), keys.get(i));
            } catch (Refusal refusal) {
                throw refusal.under("journals[" + i + "]");
            }
        }
    }
}
