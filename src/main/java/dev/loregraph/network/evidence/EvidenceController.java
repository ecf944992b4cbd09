package dev.loregraph.network.evidence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.graph.Graph;
import dev.loregraph.journal.Journal;
import dev.loregraph.journal.JournalEntry;
import dev.loregraph.journal.Journals;
import dev.loregraph.network.evidence.PairLists.ListOf;
import dev.loregraph.network.relationships.Meeting;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.text.TextRange;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** The quotes behind relationships, meetings and claims. */
@Controller
class EvidenceController {

    private final Sessions sessions;
    private final Journals journals;
    private final Viewers viewers;

    EvidenceController(
            Graph graph,
            Sessions sessions,
            Journals journals,
            Viewers viewers,
            BatchLoaderRegistry loaders) {
        this.sessions = sessions;
        this.journals = journals;
        this.viewers = viewers;
        Batches.load(loaders, "textsOfEvidence", TextOf::viewer, this::texts);
        PairLists.load(loaders, graph, "evidence", Evidence::of, Evidence::key);
    }

    @SchemaMapping(typeName = "Relationship", field = "evidence")
    CompletableFuture<Connection<Evidence>> ofRelationship(
            Relationship relationship,
            Viewer viewer,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataLoader<ListOf, Connection<Evidence>> evidence) {
        var asked = new ListOf.Asked(viewer.sight(), relationship.moment(), Page.of(first, after));
        return evidence.load(new ListOf(ClaimedPair.of(relationship), asked));
    }

    @SchemaMapping(typeName = "Meeting", field = "evidence")
    CompletableFuture<List<Evidence>> ofMeeting(
            Meeting meeting,
            Viewer viewer,
            @Argument @Nullable Integer first,
            DataLoader<ListOf, Connection<Evidence>> evidence) {
        var asked = new ListOf.Asked(viewer.sight(), meeting.moment(), Page.of(first, null));
        var ofEach = ClaimedPair.of(meeting).stream().map(pair -> new ListOf(pair, asked)).toList();
        return evidence.loadMany(ofEach).thenApply(found -> strongest(found, asked.page()));
    }

    /** Of the quotes of all under whom somebody was met, as many as one page has. */
    private static List<Evidence> strongest(List<Connection<Evidence>> found, Page page) {
        return found.stream()
                .map(Connection::nodes)
                .flatMap(List::stream)
                .sorted(Evidence.STRONGEST_FIRST)
                .limit(page.first())
                .toList();
    }

    @BatchMapping(typeName = "Evidence", field = "session")
    Map<Evidence, Session> sessions(List<Evidence> asked, GraphQLContext context) {
        List<String> ids = asked.stream().map(Evidence::sessionId).distinct().toList();
        Map<String, Session> found = sessions.byIds(viewers.in(context), ids);
        return asked.stream()
                .distinct()
                .collect(
                        toMap(
                                evidence -> evidence,
                                evidence -> requireNonNull(found.get(evidence.sessionId()))));
    }

    @SchemaMapping(typeName = "Evidence")
    CompletableFuture<String> quote(
            Evidence evidence, Viewer viewer, DataLoader<TextOf, Journal> textsOfEvidence) {
        return textsOfEvidence
                .load(new TextOf(evidence.revisionId(), viewer))
                .thenApply(journal -> range(evidence, journal).of(journal.body()));
    }

    @SchemaMapping(typeName = "Evidence")
    CompletableFuture<Integer> start(
            Evidence evidence, Viewer viewer, DataLoader<TextOf, Journal> textsOfEvidence) {
        return textsOfEvidence
                .load(new TextOf(evidence.revisionId(), viewer))
                .thenApply(journal -> range(evidence, journal).start());
    }

    @SchemaMapping(typeName = "Evidence")
    CompletableFuture<Integer> end(
            Evidence evidence, Viewer viewer, DataLoader<TextOf, Journal> textsOfEvidence) {
        return textsOfEvidence
                .load(new TextOf(evidence.revisionId(), viewer))
                .thenApply(journal -> range(evidence, journal).end());
    }

    @BatchMapping(typeName = "Evidence", field = "journal")
    Map<Evidence, JournalEntry> journals(List<Evidence> asked, GraphQLContext context) {
        List<String> ids = asked.stream().map(Evidence::revisionId).distinct().toList();
        Map<String, JournalEntry> found = journals.entriesAtRevisions(viewers.in(context), ids);
        return asked.stream()
                .distinct()
                .collect(
                        toMap(
                                evidence -> evidence,
                                evidence -> requireNonNull(found.get(evidence.revisionId()))));
    }

    /** Where the quote is in the text as this viewer gets it. */
    private static TextRange range(Evidence evidence, Journal journal) {
        return journal.text().shown(new TextRange(evidence.start(), evidence.end()));
    }

    private Map<TextOf, Journal> texts(Viewer viewer, List<TextOf> keys) {
        List<String> ids = keys.stream().map(TextOf::revisionId).toList();
        return journals.atRevisions(viewer, ids).entrySet().stream()
                .collect(toMap(found -> new TextOf(found.getKey(), viewer), Map.Entry::getValue));
    }

    /** The text that a quote is from, as one viewer gets it. */
    record TextOf(String revisionId, Viewer viewer) {}
}
