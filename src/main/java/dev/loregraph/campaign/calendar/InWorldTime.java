package dev.loregraph.campaign.calendar;

import dev.loregraph.graph.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something was in the world of the game, as the campaign's calendar understands what people
 * wrote.
 *
 * @param text as the calendar writes it
 * @param firstDay the first day that it can have been, counted from the first day of year 1, which
 *     is 0; null when it is unknown
 * @param lastDay the last one
 * @param weekday of the first day, where that is known and belongs to a week
 */
public record InWorldTime(
        String text,
        Precision precision,
        @Nullable Integer firstDay,
        @Nullable Integer lastDay,
        @Nullable String weekday) {

    /** Words that no calendar reads. */
    static InWorldTime unknown(String text) {
        return new InWorldTime(text, Precision.UNKNOWN, null, null, null);
    }

    /** From a node that has an {@code inWorldDate}, whichever question bound it. */
    public static @Nullable InWorldTime of(Row node) {
        Optional<String> text =
                node.maybeText("inWorldText").or(() -> node.maybeText("inWorldDate"));
        return text.map(written ->
                        new InWorldTime(
                                written,
                                node.maybeText("inWorldPrecision")
                                        .map(Precision::valueOf)
                                        .orElse(Precision.UNKNOWN),
                                node.maybeInteger("inWorldFirst").orElse(null),
                                node.maybeInteger("inWorldLast").orElse(null),
                                node.maybeText("inWorldWeekday").orElse(null)))
                .orElse(null);
    }

    /** What a node keeps beside the words; of a thing without a date, that it has none. */
    public static Map<String, @Nullable Object> properties(@Nullable InWorldTime time) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("inWorldText", time == null ? null : time.text());
        properties.put("inWorldPrecision", time == null ? null : time.precision());
        properties.put("inWorldFirst", time == null ? null : time.firstDay());
        properties.put("inWorldLast", time == null ? null : time.lastDay());
        properties.put("inWorldWeekday", time == null ? null : time.weekday());
        return properties;
    }

    /**
     * The labels of what has a date, or hasn't: a calendar that changes finds by it what it dates.
     */
    public static List<String> labels(@Nullable String inWorldDate) {
        return inWorldDate == null ? List.of() : List.of("Dated");
    }

    /** From the start of this to the end of that. */
    InWorldTime until(InWorldTime end) {
        return new InWorldTime(
                text + " – " + end.text(), precision, firstDay, end.lastDay(), weekday);
    }
}
