package dev.loregraph.access.signin.providers;

import dev.loregraph.graph.Row;
import java.time.Instant;

/** An account at a provider that somebody signs in with. */
record ProviderAccount(String id, String provider, String issuer, Instant linkedAt) {

    static ProviderAccount of(Row row) {
        return new ProviderAccount(
                row.text("id"), row.text("provider"), row.text("issuer"), row.instant("linkedAt"));
    }
}
