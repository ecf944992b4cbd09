package dev.loregraph.archive;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.User;
import dev.loregraph.access.Viewer;
import dev.loregraph.archive.ArchiveLine.OfJournal;
import dev.loregraph.archive.ArchiveLine.OfSession;
import dev.loregraph.archive.ImportedLines.Imported;
import dev.loregraph.archive.Tally.Deed;
import dev.loregraph.campaign.Session;
import dev.loregraph.journal.Journal;
import dev.loregraph.journal.NewJournal;
import dev.loregraph.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a file's sessions, each with its journals in one transaction. Who wrote a journal and
 * plays in the campaign is its author here too; what others wrote belongs to the importer and keeps
 * their name, so that what was theirs alone only the DMs see.
 */
final class SessionImport {

    private final ImportTools tools;
    private final String campaignId;
    private final Viewer importer;
    private final Map<String, Imported> known;
    private final Map<Integer, Session> sessions;
    private final Tally tally;

    SessionImport(
            ImportTools tools,
            String campaignId,
            Viewer importer,
            Map<String, Imported> known,
            Tally tally) {
        this.tools = tools;
        this.campaignId = campaignId;
        this.importer = importer;
        this.known = known;
        this.tally = tally;
        this.sessions =
                tools.sessions().all(campaignId).stream()
                        .collect(toMap(Session::number, session -> session));
    }

    /** What writing a session came to; counted once its transaction is committed. */
    private record Outcome(String sessionId, List<Deed> deeds, List<Imported> lines) {

        static Outcome of(String sessionId) {
            return new Outcome(sessionId, new ArrayList<>(), new ArrayList<>());
        }

        boolean touched() {
            return deeds.contains(Deed.JOURNAL_WRITTEN) || deeds.contains(Deed.JOURNAL_REVISED);
        }
    }

    void write(OfSession line) {
        Outcome outcome = tools.graph().inTransaction(() -> written(line));
        tally.addAll(outcome.deeds());
        if (outcome.touched()) {
            tally.touched(outcome.sessionId());
        }
    }

    private Outcome written(OfSession line) {
        Session there = sessions.get(line.number());
        Session session =
                there == null
                        ? tools.sessions().create(importer, campaignId, line.session())
                        : there;
        Outcome outcome = Outcome.of(session.id());
        outcome.deeds().add(there == null ? Deed.SESSION_CREATED : Deed.SESSION_UNCHANGED);
        List<String> keys = line.keys();
        for (int i = 0; i < keys.size(); i++) {
            try {
                take(line.entries().get(i), keys.get(i), outcome);
            } catch (Refusal refusal) {
                throw refusal.under("journals[" + i + "]");
            }
        }
        tools.lines().keep(campaignId, outcome.lines());
        return outcome;
    }

    private void take(OfJournal line, String key, Outcome outcome) {
        Imported before = known.get(key);
        String sha256 = Fingerprint.of(line);
        if (before == null) {
            String id = add(line, outcome.sessionId());
            outcome.deeds().add(Deed.JOURNAL_WRITTEN);
            outcome.lines().add(new Imported(key, sha256, id));
        } else if (before.sha256().equals(sha256)) {
            outcome.deeds().add(Deed.JOURNAL_UNCHANGED);
        } else {
            outcome.deeds()
                    .add(
                            revise(line, before.targetId())
                                    ? Deed.JOURNAL_REVISED
                                    : Deed.JOURNAL_UNCHANGED);
            outcome.lines().add(new Imported(key, sha256, before.targetId()));
        }
    }

    private String add(OfJournal line, String sessionId) {
        Viewer author = authorOf(line);
        var wanted =
                new NewJournal(
                        sessionId, line.side(), line.text(), line.audienceFor(author.userId()));
        return tools.journals().write(author, wanted, null).id();
    }

    private boolean revise(OfJournal line, String journalId) {
        Journal before = tools.journals().byId(importer, "author", journalId);
        Viewer author = tools.viewers().byUserId(before.authorId()).orElse(importer);
        Journal after = tools.journals().revise(author, journalId, line.text(), before.revision());
        return after.revision() != before.revision();
    }

    private Viewer authorOf(OfJournal line) {
        return tools.users()
                .byUsername(line.writer())
                .map(User::id)
                .flatMap(tools.viewers()::byUserId)
                .filter(this::plays)
                .orElseGet(() ->
                        new Viewer(
                                importer.userId(), line.writer(), line.writer(), importer.roles()));
    }

    private boolean plays(Viewer viewer) {
        Optional<CampaignRole> role = viewer.roleIn(campaignId);
        return role.isPresent() && role.get() != CampaignRole.SPECTATOR;
    }
}
