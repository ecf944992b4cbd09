package dev.loregraph.network.projection;

import static dev.loregraph.network.clocks.RecordedTime.micros;

import dev.loregraph.graph.Audience;
import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.catalogue.RelationshipType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * One native relationship: what all claims of one subject, type, object and audience add to it, now
 * and as it was known before. Its id follows from those four, so a rebuilt projection is the same
 * graph.
 *
 * @param type the pair's
 */
record ProjectedEdge(
        String campaignId,
        ClaimPair pair,
        RelationshipType type,
        Audience audience,
        List<ClaimShare> shares) {

    ProjectedEdge {
        shares = shares.stream().sorted(ClaimShare.IN_ORDER).toList();
    }

    String id() {
        String identity =
                String.join("|", pair.subjectId(), pair.type(), pair.objectId(), audience.key());
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The row that {@code network/write-edges} takes. */
    Map<String, Object> asRow() {
        Map<String, Object> row = new HashMap<>(pair.asRow());
        row.put("id", id());
        row.put("properties", properties());
        return row;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", id());
        properties.put("campaignId", campaignId);
        properties.put("audience", audience.key());
        if (type.symmetric()) {
            properties.put("symmetric", true);
        }
        if (type.dynamics() == Dynamics.ACCUMULATING) {
            properties.put("accumulates", true);
        }
        properties.put("weight", weightToday());
        properties.put("current", shares.stream().filter(ClaimShare::isKnownToday).count());
        properties.put("claimIds", each(share -> share.claim().id()));
        properties.put("accounts", each(share -> share.claim().account()));
        properties.put("weights", each(share -> share.claim().weight()));
        properties.put("confidences", each(share -> share.claim().confidence()));
        properties.put("sessions", each(share -> share.extent().from()));
        properties.put("untils", each(share -> share.extent().until()));
        properties.put("knownFrom", each(share -> share.extent().known().from()));
        properties.put("knownTo", each(share -> share.extent().known().to()));
        if (type.isAttitude()) {
            properties.putAll(regards());
        }
        return properties;
    }

    /** What adding up attitudes needs, in the order of claims. */
    private Map<String, Object> regards() {
        return Map.of(
                "positions", each(share -> share.claim().position()),
                "recorded", each(share -> micros(share.claim().recordedAt())),
                "dispositions", each(share -> share.claim().regard().disposition()),
                "trusts", each(share -> share.claim().regard().trust()),
                "respects", each(share -> share.claim().regard().respect()),
                "fears", each(share -> share.claim().regard().fear()));
    }

    double weightToday() {
        double sum =
                shares.stream()
                        .filter(ClaimShare::holdsToday)
                        .mapToDouble(share -> share.claim().weight())
                        .sum();
        return Math.round(sum * 1e6) / 1e6;
    }

    private <T> List<T> each(Function<ClaimShare, T> value) {
        return shares.stream().map(value).toList();
    }
}
