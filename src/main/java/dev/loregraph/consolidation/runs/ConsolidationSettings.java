package dev.loregraph.consolidation.runs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are worked off.
 *
 * @param workers runs that this server works on at the same time
 * @param acceptFrom confidence from which a claim counts without waiting for a person, 0 to 1
 * @param lease how long a server that has gone silent keeps its run; then another takes it over
 * @param undoAtOnce a run of at most so many writes is undone while its member waits, others by the
 *     workers
 */
@ConfigurationProperties("loregraph.consolidation")
record ConsolidationSettings(
        @DefaultValue("1") int workers,
        @DefaultValue("0.5") double acceptFrom,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("20000") int undoAtOnce) {

    ConsolidationSettings {
        if (workers < 0
                || acceptFrom < 0
                || acceptFrom > 1
                || lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "loregraph.consolidation: workers must be 0 or more, accept-from within 0..1, lease 1s or more");
        }
    }
}
