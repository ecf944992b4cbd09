package dev.loregraph.archive.lines;

import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What every line's fields have in common. */
final class Field {

    private Field() {}

    /** Refuses a line without it. */
    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.badInput(field, "is missing");
        }
        return value;
    }

    /** Refuses a line without it, or with nothing as one of its parts. */
    static <T> List<T> required(String field, @Nullable List<T> values) {
        List<T> given = Field.<List<T>>required(field, values);
        if (given.stream().anyMatch(Objects::isNull)) {
            throw Refusal.badInput(field, "has null in it");
        }
        return given;
    }
}
