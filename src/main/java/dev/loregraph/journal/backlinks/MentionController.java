package dev.loregraph.journal.backlinks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Connection;
import dev.loregraph.api.PageOf;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.journal.Journal;
import dev.loregraph.journal.JournalEntry;
import dev.loregraph.journal.Journals;
import dev.loregraph.journal.markup.JournalText;
import dev.loregraph.journal.mentions.Mention;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class MentionController {

    private final Journals journals;
    private final Entities entities;
    private final Viewers viewers;

    MentionController(
            Journals journals,
            Backlinks backlinks,
            Entities entities,
            Viewers viewers,
            BatchLoaderRegistry loaders) {
        this.journals = journals;
        this.entities = entities;
        this.viewers = viewers;
        PageOf.load(loaders, "backlinksOfEntity", backlinks::ofEach);
    }

    @SchemaMapping(typeName = "Entity", field = "backlinks")
    CompletableFuture<Connection<Mention>> ofEntity(
            Entity entity,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            Viewer viewer,
            DataLoader<PageOf, Connection<Mention>> backlinksOfEntity) {
        return backlinksOfEntity.load(PageOf.of(entity.id(), viewer, first, after));
    }

    @BatchMapping
    Map<Mention, Entity> entity(List<Mention> mentions, GraphQLContext context) {
        Map<String, Entity> found = entitiesOf(mentions, context);
        Map<Mention, Entity> entityOf = new HashMap<>();
        mentions.forEach(mention ->
                mention.entityId()
                        .map(found::get)
                        .ifPresent(entity -> entityOf.put(mention, entity)));
        return entityOf;
    }

    @BatchMapping
    Map<Mention, List<Entity>> candidates(List<Mention> mentions, GraphQLContext context) {
        Map<String, Entity> found = entitiesOf(mentions, context);
        Map<Mention, List<Entity>> candidatesOf = new HashMap<>();
        mentions.forEach(
                mention -> candidatesOf.put(mention, inOrder(mention.candidateIds(), found)));
        return candidatesOf;
    }

    @BatchMapping
    Map<Mention, JournalEntry> journal(List<Mention> mentions, GraphQLContext context) {
        Map<String, JournalEntry> found =
                journals.entriesAtRevisions(viewers.in(context), revisionsOf(mentions));
        Map<Mention, JournalEntry> journalOf = new HashMap<>();
        mentions.forEach(mention -> journalOf.put(mention, found.get(mention.revisionId())));
        return journalOf;
    }

    @BatchMapping
    Map<Mention, String> snippet(List<Mention> mentions, GraphQLContext context) {
        Map<String, List<Mention>> byRevision =
                mentions.stream().distinct().collect(groupingBy(Mention::revisionId));
        Map<Mention, String> snippetOf = new HashMap<>();
        mentions.forEach(mention -> snippetOf.put(mention, mention.text()));
        journals.madeOfEach(
                        viewers.in(context),
                        byRevision.keySet(),
                        journal ->
                                snippets(
                                        journal,
                                        byRevision.getOrDefault(journal.revisionId(), List.of())))
                .values()
                .forEach(snippetOf::putAll);
        return snippetOf;
    }

    private static Map<Mention, String> snippets(Journal journal, List<Mention> mentions) {
        JournalText text = JournalText.of(journal.body());
        return mentions.stream()
                .collect(
                        toUnmodifiableMap(
                                Function.identity(),
                                mention -> text.snippetAround(mention.range())));
    }

    private static Set<String> revisionsOf(List<Mention> mentions) {
        return ids(mentions.stream().map(Mention::revisionId));
    }

    private Map<String, Entity> entitiesOf(List<Mention> mentions, GraphQLContext context) {
        Set<String> ids =
                ids(mentions.stream().map(Mention::entityIds).flatMap(Collection::stream));
        return ids.isEmpty() ? Map.of() : entities.byIds(viewers.in(context).sight(), ids);
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(toUnmodifiableSet());
    }

    private static List<Entity> inOrder(List<String> ids, Map<String, Entity> found) {
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }
}
