package dev.loregraph.network.relationships;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which relationships are asked for.
 *
 * @param types their names; all of the catalogue when none are named
 * @param kinds kinds of the entity at the other end; null is any
 */
record RelationshipFilter(
        List<String> types,
        Direction direction,
        @Nullable List<EntityKind> kinds,
        @Nullable Double minWeight,
        Moment moment) {

    RelationshipFilter {
        if (minWeight != null && !(minWeight >= 0)) {
            throw Refusal.badInput("minWeight", "is " + minWeight + ": give 0 or more");
        }
    }

    /** From the asked entity's side; a symmetric type has none and passes every direction. */
    enum Direction {
        OUT,
        IN,
        ANY
    }
}
