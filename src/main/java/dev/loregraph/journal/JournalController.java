package dev.loregraph.journal;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.campaign.Session;
import dev.loregraph.campaign.Sessions;
import dev.loregraph.graph.Audience;
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
import reactor.core.publisher.Mono;

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
        loaders.<JournalsOf, Connection<Journal>>forName("journalsOfSession")
                .registerMappedBatchLoader((keys, _) ->
                        Mono.fromSupplier(
                                () -> Batches.answered(keys, JournalsOf::asked, this::journals)));
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

    record JournalPayload(Journal journal) {}

    /** A session whose journals are asked for, with what is asked. */
    record JournalsOf(String sessionId, Asked asked) {

        record Asked(Viewer viewer, Page page) {}
    }

    @QueryMapping
    Journal journal(@Argument String id, Viewer viewer) {
        return journals.byId(viewer, "id", id);
    }

    @MutationMapping
    JournalPayload writeJournal(@Argument WriteJournal input, Viewer viewer) {
        return new JournalPayload(
                journals.write(viewer, input.wanted(viewer), input.clientMutationId()));
    }

    @MutationMapping
    JournalPayload reviseJournal(@Argument ReviseJournal input, Viewer viewer) {
        return new JournalPayload(journals.revise(viewer, input.change(viewer)));
    }

    @SchemaMapping
    String audience(Journal journal) {
        return journal.audience().name();
    }

    @BatchMapping
    Map<Journal, Session> session(List<Journal> journals, GraphQLContext context) {
        Set<String> ids = journals.stream().map(Journal::sessionId).collect(toUnmodifiableSet());
        Map<String, Session> found = sessions.byIds(viewers.in(context), ids);
        Map<Journal, Session> sessionOf = new HashMap<>();
        journals.forEach(journal -> sessionOf.put(journal, found.get(journal.sessionId())));
        return sessionOf;
    }

    @SchemaMapping(typeName = "Session", field = "journals")
    CompletableFuture<Connection<Journal>> ofSession(
            Session session,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            Viewer viewer,
            DataLoader<JournalsOf, Connection<Journal>> journalsOfSession) {
        var asked = new JournalsOf.Asked(viewer, Page.of(first, after));
        return journalsOfSession.load(new JournalsOf(session.id(), asked));
    }

    private Map<JournalsOf, Connection<Journal>> journals(
            JournalsOf.Asked asked, List<JournalsOf> keys) {
        Set<String> ids = keys.stream().map(JournalsOf::sessionId).collect(toUnmodifiableSet());
        return journals.ofSessions(asked.viewer(), ids, asked.page()).entrySet().stream()
                .collect(
                        toUnmodifiableMap(
                                found -> new JournalsOf(found.getKey(), asked),
                                Map.Entry::getValue));
    }
}
