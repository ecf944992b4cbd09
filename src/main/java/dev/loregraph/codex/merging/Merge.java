package dev.loregraph.codex.merging;

import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Row;
import java.time.Instant;

/**
 * That an entity was merged into another.
 *
 * @param merged as it was, and will be when this is undone
 * @param intoId the other: today's entity, or one that was itself merged later
 */
record Merge(Entity merged, String intoId, Instant at) {

    static Merge of(Row row) {
        Row former = row.row("former");
        return new Merge(Entity.of(former), row.text("intoId"), former.instant("mergedAt"));
    }
}
