package dev.loregraph.network.projection;

import dev.loregraph.graph.Row;
import java.util.Comparator;
import java.util.Map;

/** The three things that claims of one relationship share. */
public record ClaimPair(String subjectId, String type, String objectId) {

    static final Comparator<ClaimPair> IN_ORDER =
            Comparator.comparing(ClaimPair::subjectId)
                    .thenComparing(ClaimPair::type)
                    .thenComparing(ClaimPair::objectId);

    public static ClaimPair of(Row row) {
        return new ClaimPair(row.text("subjectId"), row.text("type"), row.text("objectId"));
    }

    Map<String, Object> asRow() {
        return Map.of("subjectId", subjectId, "type", type, "objectId", objectId);
    }
}
