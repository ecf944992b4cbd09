package dev.loregraph.journal.backlinks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Row;
import dev.loregraph.journal.Journal;
import dev.loregraph.journal.Journals;
import dev.loregraph.journal.mentions.Mention;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where journals, in their current text, mention entities, under any of the names that the viewer
 * knows to be theirs.
 */
@Component
class Backlinks {

    /** Who is known to be one: in the last session, by what is known now. */
    private static final Map<String, @Nullable Object> TODAY = today();

    private final Journals journals;
    private final Question backlinks;
    private final Question backlinksCount;

    Backlinks(Graph graph, Journals journals) {
        this.journals = journals;
        this.backlinks = graph.question("journal/backlinks");
        this.backlinksCount = graph.question("journal/backlinks-count");
    }

    private static Map<String, @Nullable Object> today() {
        Map<String, @Nullable Object> today = new HashMap<>();
        today.put("session", Integer.MAX_VALUE - 1);
        today.put("recordedAt", null);
        return Collections.unmodifiableMap(today);
    }

    /**
     * A mention's place in the list of an entity's mentions. Its key leaves out where the mention
     * stands in the stored text, which depends on what readers may not see.
     */
    private record Place(String entityId, String mentionId, String revisionId, List<Object> key) {

        static Place of(Row row) {
            String mentionId = row.text("mentionId");
            List<Object> key =
                    List.of(
                            row.integer("sessionNumber"),
                            row.instant("createdAt").toEpochMilli(),
                            row.text("journalId"),
                            mentionId);
            return new Place(row.text("entityId"), mentionId, row.text("revisionId"), key);
        }
    }

    /** The same page of each entity's mentions, by entity id, in the order of play. */
    Map<String, Connection<Mention>> ofEach(Viewer viewer, Set<String> entityIds, Page asked) {
        Page page = asked.in("backlinks");
        List<Place> places =
                backlinks
                        .within(viewer.sight())
                        .with("entityIds", entityIds)
                        .withAll(TODAY)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(Place::of);
        Map<String, Mention> mentions = mentionsAt(viewer, places);
        Map<String, List<Object>> keys =
                places.stream().collect(toMap(Place::mentionId, Place::key, (same, _) -> same));
        Map<String, List<Mention>> found =
                places.stream().collect(groupingBy(Place::entityId)).entrySet().stream()
                        .collect(
                                toUnmodifiableMap(
                                        Map.Entry::getKey, of -> inOrder(of.getValue(), mentions)));
        return Connection.ofEach(
                entityIds,
                page,
                found,
                mention -> Objects.requireNonNull(keys.get(mention.id())),
                () -> countOfEach(viewer, entityIds));
    }

    /** One that a new revision has just taken away is left out. */
    private static List<Mention> inOrder(List<Place> places, Map<String, Mention> mentions) {
        return places.stream()
                .flatMap(place -> Stream.ofNullable(mentions.get(place.mentionId())))
                .toList();
    }

    private Map<String, Mention> mentionsAt(Viewer viewer, List<Place> places) {
        List<String> revisionIds = places.stream().map(Place::revisionId).distinct().toList();
        return journals.madeOfEach(viewer, revisionIds, Journal::mentions).values().stream()
                .flatMap(List::stream)
                .collect(toUnmodifiableMap(Mention::id, Function.identity()));
    }

    private Map<String, Integer> countOfEach(Viewer viewer, Set<String> entityIds) {
        return backlinksCount
                .within(viewer.sight())
                .with("entityIds", entityIds)
                .withAll(TODAY)
                .by("id", row -> row.integer("total"));
    }
}
