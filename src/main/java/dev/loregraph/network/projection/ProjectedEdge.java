package dev.loregraph.network.projection;

import dev.loregraph.graph.Audience;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One native relationship: all accepted claims of one subject, type, object and audience, in order.
 * Its id follows from those four, so a rebuilt projection is the same graph.
 */
record ProjectedEdge(
        String campaignId,
        String subjectId,
        String type,
        String objectId,
        Audience audience,
        List<AcceptedClaim> claims) {

    ProjectedEdge {
        claims = List.copyOf(claims);
    }

    String id() {
        String identity = String.join("|", subjectId, type, objectId, audience.key());
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The row that {@code network/write-edges} takes. */
    Map<String, Object> asRow() {
        return Map.of(
                "subjectId",
                subjectId,
                "type",
                type,
                "objectId",
                objectId,
                "id",
                id(),
                "properties",
                properties());
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", id());
        properties.put("campaignId", campaignId);
        properties.put("audience", audience.key());
        properties.put("weight", claims.stream().mapToDouble(AcceptedClaim::weight).sum());
        properties.put("evidenceCount", claims.size());
        properties.put("claimIds", claims.stream().map(AcceptedClaim::id).toList());
        properties.put("sessions", claims.stream().map(AcceptedClaim::fromSession).toList());
        properties.put("untils", claims.stream().map(AcceptedClaim::untilSession).toList());
        properties.put("weights", claims.stream().map(AcceptedClaim::weight).toList());
        properties.put("confidences", claims.stream().map(AcceptedClaim::confidence).toList());
        return properties;
    }
}
