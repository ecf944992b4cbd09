package dev.loregraph.campaign.calendar;

import dev.loregraph.graph.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A calendar that a campaign has, or that one can choose.
 *
 * @param revision counts from 1 in a campaign; 0 for one that nobody has declared yet
 */
record DeclaredCalendar(Calendar calendar, int revision) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static DeclaredCalendar of(Row node) {
        return new DeclaredCalendar(
                JSON.readValue(node.text("declaration"), Calendar.class), node.integer("revision"));
    }

    /** As the graph keeps it. */
    static String declaration(Calendar calendar) {
        return JSON.writeValueAsString(calendar);
    }

    public String name() {
        return calendar.name();
    }

    public @Nullable String epoch() {
        return calendar.epoch();
    }

    public @Nullable String epochBefore() {
        return calendar.epochBefore();
    }

    public List<Month> months() {
        return calendar.months();
    }

    public List<String> weekdays() {
        return calendar.weekdays();
    }

    public int firstWeekday() {
        return calendar.firstWeekday();
    }
}
