package dev.loregraph.network.projection;

import dev.loregraph.graph.Ids;
import java.util.Map;

/**
 * Two claims of different accounts that can't both be right.
 *
 * @param one the one that comes first in order
 * @param session the first in which both hold
 */
record Contradiction(CountedClaim one, CountedClaim other, int session) {

    String id() {
        return Ids.following(one.id(), other.id());
    }

    /** The row that {@code network/write-contradictions} takes; seen by who sees both. */
    Map<String, Object> asRow(String campaignId) {
        return Map.of(
                "oneId",
                one.id(),
                "otherId",
                other.id(),
                "id",
                id(),
                "properties",
                Map.of(
                        "id",
                        id(),
                        "campaignId",
                        campaignId,
                        "audience",
                        one.audience().narrowedBy(other.audience()).key(),
                        "session",
                        session));
    }
}
