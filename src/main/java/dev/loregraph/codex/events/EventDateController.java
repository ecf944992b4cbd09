package dev.loregraph.codex.events;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.campaign.calendar.Dating;
import dev.loregraph.campaign.calendar.InWorldTime;
import dev.loregraph.codex.Entity;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of when events were. */
@Controller
class EventDateController {

    private final EventDates dates;
    private final Viewers viewers;

    EventDateController(EventDates dates, Viewers viewers) {
        this.dates = dates;
        this.viewers = viewers;
    }

    record DateEvent(String entityId, int expectedRevision, @Nullable String inWorldDate) {}

    record EntityPayload(Entity entity) {}

    @MutationMapping
    EntityPayload dateEvent(@Argument DateEvent input, Viewer viewer) {
        String words = Dating.words("inWorldDate", input.inWorldDate());
        return new EntityPayload(
                dates.date(viewer, input.entityId(), words, input.expectedRevision()));
    }

    @BatchMapping(typeName = "Event")
    Map<Entity, String> inWorldDate(List<Entity> events, GraphQLContext context) {
        return each(events, context, EventDate::words);
    }

    @BatchMapping(typeName = "Event")
    Map<Entity, InWorldTime> inWorld(List<Entity> events, GraphQLContext context) {
        return each(events, context, EventDate::time);
    }

    private <T> Map<Entity, T> each(
            List<Entity> events, GraphQLContext context, Function<EventDate, @Nullable T> part) {
        var ids = events.stream().map(Entity::id).collect(toUnmodifiableSet());
        Map<String, EventDate> found = dates.of(viewers.in(context).sight(), ids);
        Map<Entity, T> each = new HashMap<>();
        for (Entity event : events) {
            each.put(event, part.apply(found.getOrDefault(event.id(), EventDate.NONE)));
        }
        return each;
    }
}
