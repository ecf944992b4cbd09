package dev.loregraph.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null leaves all in.
 *
 * @param from the earliest moment
 * @param until the first moment after
 */
public record AuditFilter(
        @Nullable String actorId,
        @Nullable String action,
        @Nullable String objectId,
        @Nullable AuditOutcome outcome,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All entries. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
