package dev.loregraph.network.knowledge;

import dev.loregraph.codex.Entity;
import dev.loregraph.codex.Names;
import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That one knows of another.
 *
 * @param entity the other, of the two
 * @param since in which session it first is told
 * @param metSince in which they first met; null when they never did
 * @param heardSince in which one is first told to know of the other; null when they only met
 */
record Knowledge(
        Entity entity,
        int since,
        @Nullable Integer metSince,
        @Nullable Integer heardSince,
        List<Relationship> relationships) {

    /** How one knows of another. */
    enum Manner {
        /** They have met. */
        MET,
        /** They never met. */
        HEARD_OF
    }

    static Knowledge of(Row row, Moment moment) {
        return new Knowledge(
                Entity.of(row.row("other")),
                row.integer("since"),
                row.maybeInteger("metSince").orElse(null),
                row.maybeInteger("heardSince").orElse(null),
                row.rows("relationships", one -> Relationship.of(one, moment)));
    }

    public Manner how() {
        return metSince == null ? Manner.HEARD_OF : Manner.MET;
    }

    /** Its place in a list: the earliest first. */
    List<Object> key() {
        return List.of(since, Names.folded(entity.name()), entity.id());
    }
}
