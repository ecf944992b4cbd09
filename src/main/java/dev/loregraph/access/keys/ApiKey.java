package dev.loregraph.access.keys;

import dev.loregraph.graph.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owner sees it again: all but the key itself.
 *
 * @param prefix its first characters, to tell it from others
 * @param campaignIds the only campaigns it is for, null for all of its owner's
 * @param lastUsedAt to the minute
 */
record ApiKey(
        String id,
        String name,
        String prefix,
        List<ApiKeyRight> rights,
        @Nullable List<String> campaignIds,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    static ApiKey of(Row row) {
        return new ApiKey(
                row.text("id"),
                row.text("name"),
                row.text("prefix"),
                row.texts("rights").stream().map(ApiKeyRight::valueOf).toList(),
                row.maybeTexts("campaignIds").orElse(null),
                row.instant("createdAt"),
                row.instant("expiresAt"),
                row.maybeInstant("lastUsedAt").orElse(null));
    }
}
