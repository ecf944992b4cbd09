package dev.loregraph.network;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.campaign.Session;
import dev.loregraph.campaign.Sessions;
import dev.loregraph.graph.Sight;
import dev.loregraph.journal.Journal;
import dev.loregraph.journal.Journals;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The quotes behind relationships, meetings and claims. */
@Controller
class EvidenceController {

    private final Quotes quotes;
    private final Sessions sessions;
    private final Journals journals;
    private final Viewers viewers;

    EvidenceController(
            Quotes quotes,
            Sessions sessions,
            Journals journals,
            Viewers viewers,
            BatchLoaderRegistry loaders) {
        this.quotes = quotes;
        this.sessions = sessions;
        this.journals = journals;
        this.viewers = viewers;
        loaders.<QuotesOf, Connection<Evidence>>forName("quotes")
                .registerMappedBatchLoader((keys, _) ->
                        Mono.fromSupplier(
                                () -> Batches.answered(keys, QuotesOf::question, this::quotesOf)));
    }

    @SchemaMapping(typeName = "Relationship", field = "evidence")
    CompletableFuture<Connection<Evidence>> ofRelationship(
            Relationship relationship,
            Viewer viewer,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataLoader<QuotesOf, Connection<Evidence>> quotes) {
        var asked =
                new QuotesOf.Asked(viewer.sight(), relationship.session(), Page.of(first, after));
        return quotes.load(new QuotesOf(Quotes.Pair.of(relationship), asked));
    }

    @SchemaMapping(typeName = "Meeting", field = "evidence")
    CompletableFuture<List<Evidence>> ofMeeting(
            Meeting meeting,
            Viewer viewer,
            @Argument @Nullable Integer first,
            DataLoader<QuotesOf, Connection<Evidence>> quotes) {
        var asked = new QuotesOf.Asked(viewer.sight(), meeting.session(), Page.of(first, null));
        return quotes.load(new QuotesOf(Quotes.Pair.of(meeting), asked))
                .thenApply(Connection::nodes);
    }

    @BatchMapping(typeName = "Evidence", field = "session")
    Map<Evidence, Session> sessions(List<Evidence> asked, GraphQLContext context) {
        Viewer viewer = viewers.in(context);
        return each(asked, Evidence::sessionId, ids -> sessions.byIds(viewer, ids));
    }

    @BatchMapping(typeName = "Evidence", field = "journal")
    Map<Evidence, Journal> journals(List<Evidence> asked, GraphQLContext context) {
        Viewer viewer = viewers.in(context);
        return each(asked, Evidence::journalId, ids -> journals.byIds(viewer, ids));
    }

    private static <T> Map<Evidence, T> each(
            List<Evidence> asked,
            Function<Evidence, String> id,
            Function<List<String>, Map<String, T>> load) {
        Map<String, T> found = load.apply(asked.stream().map(id).distinct().toList());
        return asked.stream()
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                evidence -> Objects.requireNonNull(found.get(id.apply(evidence)))));
    }

    private Map<QuotesOf, Connection<Evidence>> quotesOf(
            QuotesOf.Asked question, List<QuotesOf> keys) {
        var pairs = keys.stream().map(QuotesOf::pair).toList();
        var found = quotes.of(question.sight(), pairs, question.session(), question.page());
        return keys.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                key -> Objects.requireNonNull(found.get(key.pair()))));
    }

    /** One pair's quotes, asked for with some arguments. */
    record QuotesOf(Quotes.Pair pair, Asked question) {

        record Asked(Sight sight, int session, Page page) {}
    }
}
