package dev.loregraph.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.api.Receipts;
import dev.loregraph.campaign.Sessions;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Changes;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.refusal.Refusal;
import dev.loregraph.text.InputText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What people wrote about their sessions. Everybody gets it as though what they may not see were
 * not there.
 */
@Component
public class Journals {

    private static final int LONGEST_BODY = 1_000_000;

    private final Graph graph;
    private final Sessions sessions;
    private final Receipts receipts;
    private final Linking linking;
    private final Revisions revisions;
    private final ApplicationEventPublisher news;
    private final Question journalsById;
    private final Question journalsAtRevision;
    private final Question journalsOfSessions;
    private final Question journalsOfSessionsCount;
    private final Command textsOfSession;

    Journals(
            Graph graph,
            Sessions sessions,
            Receipts receipts,
            Linking linking,
            Revisions revisions,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.sessions = sessions;
        this.receipts = receipts;
        this.linking = linking;
        this.revisions = revisions;
        this.news = news;
        this.journalsById = graph.question("journal/journals-by-id");
        this.journalsAtRevision = graph.question("journal/journals-at-revision");
        this.journalsOfSessions = graph.question("journal/journals-of-sessions");
        this.journalsOfSessionsCount = graph.question("journal/journals-of-sessions-count");
        this.textsOfSession = graph.command("journal/texts-of-session");
    }

    /**
     * A further journal of a session, its mentions linked to the entities that the author may see.
     * DMs write either perspective, players their own, spectators nothing.
     *
     * @param clientMutationId the same one again gives the journal that the first one wrote
     */
    public Journal write(Viewer author, NewJournal wanted, @Nullable String clientMutationId) {
        String body = InputText.body("body", wanted.body(), LONGEST_BODY);
        String campaignId = sessions.byId(author, "sessionId", wanted.sessionId()).campaignId();
        checkMayWrite(author, campaignId, wanted);
        String id =
                receipts.oneOnce(
                        author,
                        "writeJournal",
                        clientMutationId,
                        () -> written(author, campaignId, wanted, body));
        return byId(author, "id", id);
    }

    /**
     * The journal with a new text, or untouched if the text is what the author was shown. Only its
     * author may do this. CONFLICT, and nothing written, if it is not at the expected revision.
     */
    public Journal revise(Viewer author, String journalId, String newBody, int expectedRevision) {
        String typed = InputText.body("body", newBody, LONGEST_BODY);
        graph.inTransaction(() -> revised(author, journalId, typed, expectedRevision));
        return byId(author, "journalId", journalId);
    }

    /**
     * Refuses ids that are unknown or out of the viewer's sight, naming the input field they came
     * in.
     */
    public Journal byId(Viewer viewer, String field, String id) {
        Journal journal = byIds(viewer, List.of(id)).get(id);
        if (journal == null) {
            throw Refusal.notFound(field, "journal", id);
        }
        return journal;
    }

    /** Those of the journals that the viewer may see, by id. */
    public Map<String, Journal> byIds(Viewer viewer, Collection<String> ids) {
        return journalsById.within(viewer.sight()).with("ids", ids).list(Journal::of).stream()
                .collect(toUnmodifiableMap(Journal::id, Function.identity()));
    }

    /**
     * The journals as they were in those of the revisions that the viewer may see, by revision id.
     */
    public Map<String, Journal> atRevisions(Viewer viewer, Collection<String> revisionIds) {
        return journalsAtRevision
                .within(viewer.sight())
                .with("ids", revisionIds)
                .list(Journal::of)
                .stream()
                .collect(toUnmodifiableMap(Journal::revisionId, Function.identity()));
    }

    /** A page of a session's journals, oldest first. */
    public Connection<Journal> ofSession(Viewer viewer, String sessionId, Page page) {
        String id = sessions.byId(viewer, "sessionId", sessionId).id();
        return Objects.requireNonNull(ofSessions(viewer, Set.of(id), page).get(id));
    }

    /** The same page of each of these sessions' journals, by session id; two statements at most. */
    public Map<String, Connection<Journal>> ofSessions(
            Viewer viewer, Set<String> sessionIds, Page page) {
        List<Journal> found =
                journalsOfSessions
                        .within(viewer.sight())
                        .with("sessionIds", sessionIds)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(Journal::of);
        return Connection.ofEach(
                sessionIds,
                page,
                found.stream().collect(groupingBy(Journal::sessionId)),
                journal -> List.of(journal.createdAt().toEpochMilli(), journal.id()),
                () -> countOfEach(viewer, sessionIds));
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

    private Map<String, Integer> countOfEach(Viewer viewer, Set<String> sessionIds) {
        return journalsOfSessionsCount
                .within(viewer.sight())
                .with("sessionIds", sessionIds)
                .list(row -> Map.entry(row.text("id"), row.integer("total")))
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void checkMayWrite(Viewer author, String campaignId, NewJournal wanted) {
        if (wanted.perspective() == Perspective.DM) {
            author.mustLead(campaignId);
        }
        author.mustPlayIn(campaignId);
        Audience audience = wanted.audienceOrUsual();
        if (!author.sight().includes(campaignId, audience)) {
            throw Refusal.badInput(
                    "audience", "you would not see it yourself: choose PARTY or AUTHOR");
        }
    }

    private String written(Viewer author, String campaignId, NewJournal wanted, String body) {
        LinkedText text = linking.link(author, campaignId, body);
        String journalId = revisions.begin(author, campaignId, wanted);
        String revisionId = revisions.add(author, journalId, 0, text).orElseThrow();
        news.publishEvent(
                new JournalWritten(journalId, wanted.sessionId(), campaignId, revisionId));
        return journalId;
    }

    private void revised(Viewer author, String journalId, String typed, int expectedRevision) {
        Journal current = byId(author, "journalId", journalId);
        checkMayRevise(author, current);
        if (current.revision() != expectedRevision) {
            throw Refusal.stale(expectedRevision, current.revision());
        }
        LinkedText text = linking.link(author, current.campaignId(), typed);
        if (!text.body().equals(current.body())) {
            addRevision(author, current, text);
        }
    }

    private void addRevision(Viewer author, Journal current, LinkedText text) {
        String revisionId =
                revisions
                        .add(author, current.id(), current.revision(), text)
                        .orElseThrow(() ->
                                Refusal.stale(
                                        current.revision(),
                                        byId(author, "journalId", current.id()).revision()));
        news.publishEvent(
                new JournalRevised(
                        current.id(),
                        current.sessionId(),
                        current.campaignId(),
                        revisionId,
                        current.revision() + 1));
    }

    private static void checkMayRevise(Viewer author, Journal journal) {
        author.mustPlayIn(journal.campaignId());
        if (!journal.authorId().equals(author.userId())) {
            throw Refusal.forbidden("only " + journal.author() + " may revise this journal");
        }
    }
}
