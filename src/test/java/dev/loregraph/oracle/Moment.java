package dev.loregraph.oracle;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A moment on both clocks; each is the present where it is null. */
record Moment(@Nullable Integer session, @Nullable Instant recordedAt) {

    static final Moment NOW = new Moment(null, null);

    /** The variable {@code asOf} of a question. */
    @Nullable Map<String, @Nullable Object> asVariable() {
        if (equals(NOW)) {
            return null;
        }
        Map<String, @Nullable Object> asOf = new HashMap<>();
        asOf.put("session", session);
        asOf.put("recordedAt", recordedAt == null ? null : recordedAt.toString());
        return asOf;
    }
}
