package dev.loregraph.network.projection;

import dev.loregraph.graph.Row;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/** The three things that claims of one relationship share. */
public record ClaimPair(String subjectId, String type, String objectId) {

    static final Comparator<ClaimPair> IN_ORDER =
            Comparator.comparing(ClaimPair::subjectId)
                    .thenComparing(ClaimPair::type)
                    .thenComparing(ClaimPair::objectId);

    public static ClaimPair of(Row row) {
        return new ClaimPair(row.text("subjectId"), row.text("type"), row.text("objectId"));
    }

    /** What clients know it by, the same for every viewer and at every time. */
    public String relationshipId() {
        String identity = String.join("|", subjectId, type, objectId);
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Map<String, Object> asRow() {
        return Map.of("subjectId", subjectId, "type", type, "objectId", objectId);
    }
}
