package dev.loregraph.journal;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class MentionController {

    private final Journals journals;
    private final Backlinks backlinks;
    private final Entities entities;
    private final Viewers viewers;

    MentionController(
            Journals journals,
            Backlinks backlinks,
            Entities entities,
            Viewers viewers,
            BatchLoaderRegistry loaders) {
        this.journals = journals;
        this.backlinks = backlinks;
        this.entities = entities;
        this.viewers = viewers;
        loaders.<BacklinksOf, Connection<Mention>>forName("backlinksOfEntity")
                .registerMappedBatchLoader((keys, _) ->
                        Mono.fromSupplier(
                                () -> Batches.answered(keys, BacklinksOf::asked, this::backlinks)));
    }

    /** An entity whose mentions are asked for, with what is asked. */
    record BacklinksOf(String entityId, Asked asked) {

        record Asked(Viewer viewer, Page page) {}
    }

    @SchemaMapping(typeName = "Entity", field = "backlinks")
    CompletableFuture<Connection<Mention>> ofEntity(
            Entity entity,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            Viewer viewer,
            DataLoader<BacklinksOf, Connection<Mention>> backlinksOfEntity) {
        var asked = new BacklinksOf.Asked(viewer, Page.of(first, after));
        return backlinksOfEntity.load(new BacklinksOf(entity.id(), asked));
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
    Map<Mention, Journal> journal(List<Mention> mentions, GraphQLContext context) {
        Map<String, Journal> found = journalsOf(mentions, context);
        Map<Mention, Journal> journalOf = new HashMap<>();
        mentions.forEach(mention -> journalOf.put(mention, found.get(mention.revisionId())));
        return journalOf;
    }

    @BatchMapping
    Map<Mention, String> snippet(List<Mention> mentions, GraphQLContext context) {
        Map<String, JournalText> texts =
                journalsOf(mentions, context).values().stream()
                        .collect(
                                toUnmodifiableMap(
                                        Journal::revisionId,
                                        journal -> JournalText.of(journal.body())));
        Map<Mention, String> snippetOf = new HashMap<>();
        mentions.forEach(mention ->
                snippetOf.put(mention, snippet(mention, texts.get(mention.revisionId()))));
        return snippetOf;
    }

    private static String snippet(Mention mention, @Nullable JournalText text) {
        return text == null
                ? mention.text()
                : Snippet.around(text.plain(), text.inPlain(mention.range()));
    }

    private Map<String, Journal> journalsOf(List<Mention> mentions, GraphQLContext context) {
        return journals.atRevisions(
                viewers.in(context), ids(mentions.stream().map(Mention::revisionId)));
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

    private Map<BacklinksOf, Connection<Mention>> backlinks(
            BacklinksOf.Asked asked, List<BacklinksOf> keys) {
        Set<String> ids = ids(keys.stream().map(BacklinksOf::entityId));
        return backlinks.ofEach(asked.viewer(), ids, asked.page()).entrySet().stream()
                .collect(
                        toUnmodifiableMap(
                                found -> new BacklinksOf(found.getKey(), asked),
                                Map.Entry::getValue));
    }
}
