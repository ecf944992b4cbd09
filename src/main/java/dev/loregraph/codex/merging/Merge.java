package dev.loregraph.codex.merging;

import dev.loregraph.graph.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an entity was merged into another: how it was, and will be when this is undone.
 *
 * @param entityId the merged one's own
 * @param audience by the name that clients know
 * @param intoId the other: today's entity, or one that was itself merged later
 */
record Merge(
        String entityId,
        String name,
        List<String> aliases,
        @Nullable String summary,
        String audience,
        String intoId,
        Instant at) {

    Merge {
        aliases = List.copyOf(aliases);
    }

    static Merge of(Row row) {
        Row former = row.row("former");
        return new Merge(
                former.text("id"),
                former.text("name"),
                former.texts("aliases"),
                former.maybeText("summary").orElse(null),
                former.audience("audience").name(),
                row.text("intoId"),
                former.instant("mergedAt"));
    }
}
