package dev.loregraph.network.projection;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The place of a relationship among those of one of its ends, for those who see this much of it:
 * the party; a player who sees something of their own besides; or the DMs, who see all, where that
 * is more than the party does.
 *
 * @param elsewhere the audiences that have ranks of their own for it in the place of this one
 */
record Rank(ClaimPair pair, Audience audience, double weight, List<String> elsewhere) {

    /**
     * Those of one relationship.
     *
     * @param weights of each audience that sees something of it
     */
    static List<Rank> of(ClaimPair pair, Map<Audience, Double> weights) {
        double party = weights.getOrDefault(Audience.PARTY, 0.0);
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Rank> ranks = new ArrayList<>();
        weights.forEach((audience, weight) -> {
            if (!audience.equals(Audience.PARTY) && !audience.equals(Audience.DM)) {
                ranks.add(new Rank(pair, audience, party + weight, List.of()));
            }
        });
        if (weights.keySet().stream().anyMatch(audience -> !audience.equals(Audience.PARTY))) {
            ranks.add(new Rank(pair, Audience.DM, all, List.of()));
        }
        List<String> elsewhere = ranks.stream().map(rank -> rank.audience.key()).sorted().toList();
        ranks.add(new Rank(pair, Audience.PARTY, party, elsewhere));
        return ranks.stream().filter(rank -> rank.weight > 0).toList();
    }

    String idAt(String hubId) {
        return Ids.following("rank", hubId, pair.relationshipId(), audience.key());
    }

    Map<String, Object> asRowAt(String hubId, String campaignId) {
        return Map.of(
                "id", idAt(hubId),
                "campaignId", campaignId,
                "audience", audience.key(),
                "hubId", hubId,
                "relationshipId", pair.relationshipId(),
                "type", pair.type(),
                "fromId", pair.subjectId(),
                "toId", pair.objectId(),
                "elsewhere", elsewhere,
                "order", RankOrder.of(weight, pair));
    }
}
