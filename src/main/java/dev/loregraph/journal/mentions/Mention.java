package dev.loregraph.journal.mentions;

import dev.loregraph.graph.Row;
import dev.loregraph.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A place in a journal where an entity is named, as one reader gets it.
 *
 * @param revisionId the journal's revision that it is in
 * @param range its markup in the body (of the name itself if a run found it)
 * @param text its display text
 * @param entityIds whom it means or may mean, of those that the reader may see
 */
public record Mention(
        String id,
        String journalId,
        String revisionId,
        TextRange range,
        String text,
        MentionState state,
        MentionOrigin origin,
        List<String> entityIds) {

    public Mention {
        entityIds = List.copyOf(entityIds);
    }

    public static Mention of(Row row) {
        return new Mention(
                row.text("id"),
                row.text("journalId"),
                row.text("revisionId"),
                new TextRange(row.integer("start"), row.integer("end")),
                row.text("text"),
                row.constant("state", MentionState.class),
                row.constant("origin", MentionOrigin.class),
                row.texts("entityIds"));
    }

    public int start() {
        return range.start();
    }

    public int end() {
        return range.end();
    }

    /** Whom it means. */
    public Optional<String> entityId() {
        return state == MentionState.RESOLVED ? entityIds.stream().findFirst() : Optional.empty();
    }

    /** Whom it may mean. */
    public List<String> candidateIds() {
        return state == MentionState.AMBIGUOUS ? entityIds : List.of();
    }

    /** As a reader gets it who may see these entities and no others. */
    public Mention among(Predicate<String> seesEntity) {
        return new Mention(
                id,
                journalId,
                revisionId,
                range,
                text,
                state,
                origin,
                entityIds.stream().filter(seesEntity).toList());
    }

    /** It means somebody, but nobody whom the reader may see. */
    boolean isHidden() {
        return state != MentionState.UNRESOLVED && entityIds.isEmpty();
    }

    /** At its place in the text that the reader gets, and as sure as the reader can be. */
    Mention shownAt(TextRange shown) {
        return new Mention(
                id,
                journalId,
                revisionId,
                shown,
                text,
                MentionState.ofTargets(entityIds.size()),
                origin,
                entityIds);
    }
}
