package dev.loregraph.network.clocks;

import dev.loregraph.refusal.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a client asks about.
 *
 * @param session the graph as it stood at the end of this session; null is the present
 * @param recordedAt what was known at this time; null is now
 */
public record AsOf(@Nullable Integer session, @Nullable Instant recordedAt) {

    public AsOf {
        if (session != null && session < 0) {
            throw Refusal.badInput(
                    "asOf.session", "is " + session + ": sessions are numbered from 1");
        }
    }
}
