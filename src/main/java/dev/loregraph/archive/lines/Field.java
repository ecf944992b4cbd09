package dev.loregraph.archive.lines;

import dev.loregraph.refusal.Refusal;
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
}
