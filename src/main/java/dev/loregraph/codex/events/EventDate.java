package dev.loregraph.codex.events;

import dev.loregraph.campaign.calendar.InWorldTime;
import dev.loregraph.graph.Row;
import org.jspecify.annotations.Nullable;

/**
 * When an event was in the world.
 *
 * @param words as people wrote it
 * @param time what the campaign's calendar makes of it
 */
record EventDate(@Nullable String words, @Nullable InWorldTime time) {

    static final EventDate NONE = new EventDate(null, null);

    static EventDate of(Row event) {
        return new EventDate(event.maybeText("inWorldDate").orElse(null), InWorldTime.of(event));
    }
}
