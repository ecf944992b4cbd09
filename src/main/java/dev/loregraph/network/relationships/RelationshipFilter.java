package dev.loregraph.network.relationships;

import dev.loregraph.api.Page;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.projection.RankOrder;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Map;
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

    /** Where the page is among the ranks of a hub, if they are in this order and of this moment. */
    Map<String, Object> ranks(Page page) {
        boolean areRanked =
                moment.equals(Moment.NOW) && direction == Direction.ANY && kinds == null;
        return Map.of(
                "byRank",
                areRanked,
                "afterRank",
                RankOrder.after(page.after()),
                "lastRank",
                minWeight == null ? RankOrder.LAST : RankOrder.behind(minWeight));
    }

    /** From the asked entity's side; a symmetric type has none and passes every direction. */
    enum Direction {
        OUT,
        IN,
        ANY
    }
}
