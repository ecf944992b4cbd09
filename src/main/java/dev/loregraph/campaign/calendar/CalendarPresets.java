package dev.loregraph.campaign.calendar;

import dev.loregraph.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The calendars of {@code seed-data/calendars.json}, which a DM may choose from. */
@Component
final class CalendarPresets {

    private final List<Calendar> all;

    CalendarPresets() {
        this.all = read(new ClassPathResource("seed-data/calendars.json"));
    }

    List<Calendar> all() {
        return all;
    }

    Calendar named(String field, String name) {
        return all.stream()
                .filter(one -> CalendarName.folded(one.name()).equals(CalendarName.folded(name)))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.badInput(
                                field,
                                Refusal.quoted(name) + " is none: see the query calendarPresets"));
    }

    private static List<Calendar> read(ClassPathResource file) {
        try (InputStream json = file.getInputStream()) {
            return List.of(JsonMapper.shared().readValue(json, Calendar[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }
}
