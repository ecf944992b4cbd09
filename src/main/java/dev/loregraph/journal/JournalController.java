package dev.loregraph.journal;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.PageOf;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.graph.Audience;
import dev.loregraph.journal.mentions.Mention;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class JournalController {

    private final Journals journals;
    private final Sessions sessions;
    private final Viewers viewers;

    JournalController(
            Journals journals, Sessions sessions, Viewers viewers, BatchLoaderRegistry loaders) {
        this.journals = journals;
        this.sessions = sessions;
        this.viewers = viewers;
        PageOf.load(loaders, "journalsOfSession", journals::ofSessions);
        Batches.load(loaders, "textsOfJournals", TextOf::viewer, this::texts);
    }

    record WriteJournal(
            String sessionId,
            Perspective perspective,
            String body,
            @Nullable String audience,
            @Nullable String clientMutationId) {

        NewJournal wanted(Viewer author) {
            return new NewJournal(
                    sessionId,
                    perspective,
                    body,
                    audience == null ? null : Audience.named(audience, author.userId()));
        }
    }

    record ReviseJournal(
            String journalId, String body, int expectedRevision, @Nullable String audience) {

        JournalChange change(Viewer author) {
            return new JournalChange(
                    journalId,
                    expectedRevision,
                    body,
                    audience == null ? null : Audience.named(audience, author.userId()));
        }
    }

    record JournalPayload(JournalEntry journal) {}

    /** A revision whose text is asked for. */
    record TextOf(Viewer viewer, String revisionId) {}

    @QueryMapping
    JournalEntry journal(@Argument String id, Viewer viewer) {
        return journals.entryById(viewer, "id", id);
    }

    @MutationMapping
    JournalPayload writeJournal(@Argument WriteJournal input, Viewer viewer) {
        return new JournalPayload(
                journals.write(viewer, input.wanted(viewer), input.clientMutationId()).entry());
    }

    @MutationMapping
    JournalPayload reviseJournal(@Argument ReviseJournal input, Viewer viewer) {
        return new JournalPayload(journals.revise(viewer, input.change(viewer)).entry());
    }

    @SchemaMapping(typeName = "Journal")
    String audience(JournalEntry journal) {
        return journal.audience().name();
    }

    @SchemaMapping(typeName = "Journal")
    CompletableFuture<String> body(
            JournalEntry journal, Viewer viewer, DataLoader<TextOf, Journal> textsOfJournals) {
        return textsOfJournals
                .load(new TextOf(viewer, journal.revisionId()))
                .thenApply(Journal::body);
    }

    @SchemaMapping(typeName = "Journal")
    CompletableFuture<List<Mention>> mentions(
            JournalEntry journal, Viewer viewer, DataLoader<TextOf, Journal> textsOfJournals) {
        return textsOfJournals
                .load(new TextOf(viewer, journal.revisionId()))
                .thenApply(Journal::mentions);
    }

    @BatchMapping(typeName = "Journal")
    Map<JournalEntry, Session> session(List<JournalEntry> journals, GraphQLContext context) {
        Set<String> ids =
                journals.stream().map(JournalEntry::sessionId).collect(toUnmodifiableSet());
        Map<String, Session> found = sessions.byIds(viewers.in(context), ids);
        Map<JournalEntry, Session> sessionOf = new HashMap<>();
        journals.forEach(journal -> sessionOf.put(journal, found.get(journal.sessionId())));
        return sessionOf;
    }

    @SchemaMapping(typeName = "Session", field = "journals")
    CompletableFuture<Connection<JournalEntry>> ofSession(
            Session session,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            Viewer viewer,
            DataLoader<PageOf, Connection<JournalEntry>> journalsOfSession) {
        return journalsOfSession.load(PageOf.of(session.id(), viewer, first, after));
    }

    private Map<TextOf, Journal> texts(Viewer viewer, List<TextOf> keys) {
        Set<String> ids = keys.stream().map(TextOf::revisionId).collect(toUnmodifiableSet());
        return journals.atRevisions(viewer, ids).entrySet().stream()
                .collect(
                        toUnmodifiableMap(
                                found -> new TextOf(viewer, found.getKey()), Map.Entry::getValue));
    }
}
