package dev.loregraph.access.accounts;

import dev.loregraph.access.PlatformRole;
import dev.loregraph.graph.Row;
import java.time.Instant;

/** An account as administrators see it. */
record Account(
        String id,
        String username,
        String displayName,
        PlatformRole platformRole,
        Instant createdAt) {

    static Account of(Row row) {
        return new Account(
                row.text("id"),
                row.text("username"),
                row.text("displayName"),
                row.constant("platformRole", PlatformRole.class),
                row.instant("createdAt"));
    }
}
