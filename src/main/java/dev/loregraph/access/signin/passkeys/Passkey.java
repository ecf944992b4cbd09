package dev.loregraph.access.signin.passkeys;

import dev.loregraph.graph.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A passkey as its owner sees it. */
record Passkey(String id, String name, Instant createdAt, @Nullable Instant usedAt) {

    static Passkey of(Row row) {
        return new Passkey(
                row.text("id"),
                row.text("name"),
                row.instant("createdAt"),
                row.maybeInstant("usedAt").orElse(null));
    }
}
