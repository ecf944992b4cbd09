package dev.loregraph.journal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.api.Receipts;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.graph.Changes;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.journal.mentions.FoundMention;
import dev.loregraph.journal.revisions.Revisions;
import dev.loregraph.journal.revisions.Texts;
import dev.loregraph.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people wrote about their sessions. Everybody gets it as though what they may not see were
 * not there.
 */
@Component
public class Journals {

    private final Graph graph;
    private final Sessions sessions;
    private final Receipts receipts;
    private final Authoring authoring;
    private final Revisions revisions;
    private final Texts texts;
    private final SessionJournals bySession;
    private final Question journalsById;
    private final Question entryById;
    private final Question entriesAtRevision;
    private final Command textsOfSession;

    Journals(
            Graph graph,
            Sessions sessions,
            Receipts receipts,
            Authoring authoring,
            Revisions revisions,
            Texts texts,
            SessionJournals bySession) {
        this.graph = graph;
        this.sessions = sessions;
        this.receipts = receipts;
        this.authoring = authoring;
        this.revisions = revisions;
        this.texts = texts;
        this.bySession = bySession;
        this.journalsById = graph.question("journal/journals-by-id");
        this.entryById = graph.question("journal/entry-by-id");
        this.entriesAtRevision = graph.question("journal/entries-at-revision");
        this.textsOfSession = graph.command("journal/texts-of-session");
    }

    /**
     * A further journal of a session, its mentions linked to the entities that the author may see.
     * DMs write either perspective, players their own, spectators nothing.
     *
     * @param clientMutationId the same one again gives the journal that the first one wrote
     */
    public Journal write(Viewer author, NewJournal wanted, @Nullable String clientMutationId) {
        String body = Authoring.checkedBody(wanted.body());
        String campaignId = sessions.byId(author, "sessionId", wanted.sessionId()).campaignId();
        Authoring.checkMayWrite(author, campaignId, wanted);
        String id =
                receipts.oneOnce(
                        author,
                        "writeJournal",
                        clientMutationId,
                        () -> authoring.write(author, campaignId, wanted, body));
        return byId(author, "id", id);
    }

    /**
     * The journal with a new text, for other readers if asked, or untouched if both are what the
     * author was shown. Only its author may do this. CONFLICT, and nothing written, if it is not at
     * the expected revision.
     */
    public Journal revise(Viewer author, JournalChange wanted) {
        JournalChange change = wanted.withBody(Authoring.checkedBody(wanted.body()));
        graph.inTransaction(() -> revised(author, change));
        return byId(author, "journalId", change.journalId());
    }

    /**
     * Refuses ids that are unknown or out of the viewer's sight, naming the input field they came
     * in.
     */
    public Journal byId(Viewer viewer, String field, String id) {
        return texts
                .list(
                        viewer,
                        journalsById.within(viewer.sight()).with("ids", List.of(id)),
                        Journal::of)
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(field, "journal", id));
    }

    /** {@link #byId} without the text. */
    JournalEntry entryById(Viewer viewer, String field, String id) {
        return entryById
                .within(viewer.sight())
                .with("id", id)
                .first(JournalEntry::of)
                .orElseThrow(() -> Refusal.notFound(field, "journal", id));
    }

    /**
     * The journals as they were in those of the revisions that the viewer may see, by revision id.
     * Refuses more text than an answer holds.
     */
    public Map<String, Journal> atRevisions(Viewer viewer, Collection<String> revisionIds) {
        return texts.inAnAnswer(viewer, revisionIds, Journal::of);
    }

    /** What is made of each of these, however long they are; only that is kept, not the texts. */
    public <T> Map<String, T> madeOfEach(
            Viewer viewer, Collection<String> revisionIds, Function<Journal, T> making) {
        return texts.oneByOne(viewer, revisionIds, row -> making.apply(Journal.of(row)));
    }

    /** {@link #atRevisions} without the texts. */
    public Map<String, JournalEntry> entriesAtRevisions(
            Viewer viewer, Collection<String> revisionIds) {
        return entriesAtRevision
                .within(viewer.sight())
                .with("ids", revisionIds)
                .list(JournalEntry::of)
                .stream()
                .collect(toUnmodifiableMap(JournalEntry::revisionId, Function.identity()));
    }

    /** A page of a session's journals, oldest first. */
    public Connection<JournalEntry> ofSession(Viewer viewer, String sessionId, Page page) {
        String id = sessions.byId(viewer, "sessionId", sessionId).id();
        return Objects.requireNonNull(ofSessions(viewer, Set.of(id), page).get(id));
    }

    /** The same page of each of these sessions' journals, by session id; two statements at most. */
    public Map<String, Connection<JournalEntry>> ofSessions(
            Viewer viewer, Set<String> sessionIds, Page page) {
        return bySession.ofEach(viewer, sessionIds, page);
    }

    /** The current text of each of a session's journals, oldest first, for jobs. */
    public List<CurrentText> currentTexts(String sessionId) {
        return textsOfSession.with("sessionId", sessionId).list(CurrentText::of);
    }

    /** Keeps what a run found; what is there already, by id, stays as it is. */
    public Changes addFound(Collection<FoundMention> mentions) {
        return graph.inTransaction(() -> revisions.write(mentions));
    }

    /** Takes what runs found out again; ids of other mentions do nothing. */
    public Changes removeFound(Collection<String> mentionIds) {
        return graph.inTransaction(() -> revisions.removeFound(mentionIds));
    }

    private void revised(Viewer author, JournalChange change) {
        Journal current = byId(author, "journalId", change.journalId());
        if (!authoring.revise(author, current, change)) {
            int now = byId(author, "journalId", change.journalId()).revision();
            throw Refusal.stale(change.expectedRevision(), now);
        }
    }
}
