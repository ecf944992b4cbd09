package dev.loregraph.journal;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import java.time.Instant;
import java.util.List;

/**
 * What somebody wrote about a session, in its current revision, as one reader gets it.
 *
 * @param author their username
 * @param revision counts from 1
 * @param text the body and the mentions in it
 */
public record Journal(
        String id,
        String campaignId,
        String sessionId,
        Perspective perspective,
        String authorId,
        String author,
        Audience audience,
        int revision,
        String revisionId,
        ShownText text,
        Instant createdAt,
        Instant updatedAt) {

    static Journal of(Row row) {
        Row entry = row.row("journal");
        return new Journal(
                entry.text("id"),
                entry.text("campaignId"),
                entry.text("sessionId"),
                entry.constant("perspective", Perspective.class),
                entry.text("authorId"),
                entry.text("author"),
                entry.audience("audience"),
                entry.integer("revision"),
                entry.text("revisionId"),
                ShownText.of(entry.text("body"), row.rows("mentions", Mention::of)),
                entry.instant("createdAt"),
                entry.instant("updatedAt"));
    }

    public String body() {
        return text.body();
    }

    public List<Mention> mentions() {
        return text.mentions();
    }
}
