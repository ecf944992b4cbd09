package dev.loregraph.archive.intake;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.archive.intake.ImportedLines.Imported;
import dev.loregraph.archive.lines.SessionLine;
import dev.loregraph.archive.lines.SessionLine.OfJournal;
import dev.loregraph.archive.report.Tally.Deed;
import dev.loregraph.campaign.sessions.NewSession;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.SessionDetails;
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
    void check(SessionLine line) {
        Session there = sessions.get(line.number());
        Imported before = intake.before(line.key());
        if (there != null && before != null && !before.says(line.fingerprint())) {
            refuseEdited(there, line.session(), before);
        }
        eachJournal(line, journals::check);
    }

    void write(SessionLine line) {
        Outcome outcome = intake.tools().graph().inTransaction(() -> written(line));
        outcome.addTo(intake.tally());
    }

    private Outcome written(SessionLine line) {
        var outcome = new Outcome();
        String sessionId = take(line, outcome);
        eachJournal(line, (journal, key) -> journals.take(journal, key, sessionId, outcome));
        intake.keep(outcome.lines());
        if (outcome.touchesJournals()) {
            outcome.touch(sessionId);
        }
        return outcome;
    }

    private String take(SessionLine line, Outcome outcome) {
        Session there = sessions.get(line.number());
        Imported before = intake.before(line.key());
        if (there == null) {
            Session made =
                    intake.tools()
                            .sessions()
                            .create(intake.importer(), intake.campaignId(), line.session());
            outcome.add(Deed.SESSION_CREATED, asImported(line, made.id(), made.revision()));
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
    private void revise(
            Session there, SessionLine line, @Nullable Imported before, Outcome outcome) {
        SessionDetails wanted = line.session().details();
        if (before == null) {
            boolean agrees = there.details().equals(wanted);
            outcome.add(
                    Deed.SESSION_UNCHANGED,
                    asImported(line, there.id(), agrees ? there.revision() : Imported.NOT_OURS));
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
                asImported(line, after.id(), after.revision()));
    }

    private static Imported asImported(SessionLine line, String sessionId, int revision) {
        return new Imported(line.key(), line.fingerprint(), sessionId, revision);
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

    private static void eachJournal(SessionLine line, BiConsumer<OfJournal, String> work) {
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
