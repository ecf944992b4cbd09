package dev.loregraph.journal;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import java.time.Instant;

/**
 * What somebody wrote about a session, in one of its revisions, without the text: a page of these
 * is light however long the texts are.
 *
 * @param author their username
 * @param revision counts from 1
 */
public record JournalEntry(
        String id,
        String campaignId,
        String sessionId,
        Perspective perspective,
        String authorId,
        String author,
        Audience audience,
        int revision,
        String revisionId,
        Instant createdAt,
        Instant updatedAt) {

    static JournalEntry of(Row row) {
        Row entry = row.row("journal");
        return new JournalEntry(
                entry.text("id"),
                entry.text("campaignId"),
                entry.text("sessionId"),
                entry.constant("perspective", Perspective.class),
                entry.text("authorId"),
                entry.text("author"),
                entry.audience("audience"),
                entry.integer("revision"),
                entry.text("revisionId"),
                entry.instant("createdAt"),
                entry.instant("updatedAt"));
    }
}
