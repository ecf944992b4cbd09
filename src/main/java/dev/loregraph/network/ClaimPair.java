package dev.loregraph.network;

import dev.loregraph.graph.Row;
import java.util.Map;

/** The three things that claims of one relationship share. */
record ClaimPair(String subjectId, String type, String objectId) {

    static ClaimPair of(Row row) {
        return new ClaimPair(row.text("subjectId"), row.text("type"), row.text("objectId"));
    }

    static ClaimPair of(ClaimDraft draft) {
        return new ClaimPair(draft.subjectId(), draft.type(), draft.objectId());
    }

    Map<String, Object> asRow() {
        return Map.of("subjectId", subjectId, "type", type, "objectId", objectId);
    }
}
