package dev.loregraph.network.allegiance;

import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import java.util.Map;

/** That what bound two ended in a session. */
record Ending(String whoId, String towardId, int session, Asked asked) {

    /** What endings share that are asked about together. */
    record Asked(Sight sight, Moment moment, String campaignId) {}

    String key() {
        return String.join(" ", whoId, towardId, String.valueOf(session));
    }

    Map<String, Object> asParameter() {
        return Map.of("key", key(), "whoId", whoId, "towardId", towardId, "session", session);
    }
}
