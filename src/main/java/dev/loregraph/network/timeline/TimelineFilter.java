package dev.loregraph.network.timeline;

import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.timeline.Happening.Kind;
import dev.loregraph.network.timeline.Happening.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a timeline is asked for.
 *
 * @param from the first session, or day of the world, by the order
 * @param to the last one
 */
record TimelineFilter(Order order, List<Kind> kinds, long from, long to, Moment moment) {

    TimelineFilter {
        kinds = kinds.stream().distinct().sorted().toList();
    }

    /** All of it by a moment. */
    static TimelineFilter of(Order order, @Nullable List<Kind> kinds, Moment moment) {
        long first = order == Order.SESSION ? 0 : Integer.MIN_VALUE;
        long last = order == Order.SESSION ? moment.session() : Integer.MAX_VALUE;
        return new TimelineFilter(
                order,
                kinds == null || kinds.isEmpty() ? List.of(Kind.values()) : kinds,
                first,
                last,
                moment);
    }

    TimelineFilter between(@Nullable Integer first, @Nullable Integer last) {
        return new TimelineFilter(
                order,
                kinds,
                first == null ? from : Math.max(from, first),
                last == null ? to : Math.min(to, last),
                moment);
    }

    /** The name of the list that cursors are of. */
    String list() {
        return order == Order.SESSION ? "timeline" : "timelineInWorld";
    }

    Map<String, @Nullable Object> asParameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>(moment.asParameters());
        parameters.put("kinds", kinds);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("anySession", moment.isInTheLastSession());
        return parameters;
    }
}
