package dev.loregraph.access.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The audit.
 *
 * @param keep how long an entry is kept at least, a day or more; null for ever
 */
@ConfigurationProperties("loregraph.audit")
record AuditSettings(@Nullable Duration keep) {

    AuditSettings {
        if (keep != null && keep.toDays() < 1) {
            throw new IllegalArgumentException(
                    "loregraph.audit.keep is " + keep + ": entries are kept for a day at least");
        }
    }
}
