package dev.loregraph.network.evidence;

import dev.loregraph.network.relationships.Meeting;
import dev.loregraph.network.relationships.Relationship;
import java.util.List;
import java.util.Map;

/** The subject, type and object whose claims are asked for. */
record ClaimedPair(String fromId, String type, String toId) {

    static ClaimedPair of(Relationship relationship) {
        return new ClaimedPair(
                relationship.from().id(), relationship.type(), relationship.to().id());
    }

    /** Meeting is symmetric; its claims keep the smaller id as their subject. */
    static List<ClaimedPair> of(Meeting meeting) {
        return meeting.metAs().stream()
                .flatMap(met -> meeting.whoAs().stream().map(who -> met(met.id(), who.id())))
                .toList();
    }

    private static ClaimedPair met(String one, String other) {
        return one.compareTo(other) < 0
                ? new ClaimedPair(one, "MET", other)
                : new ClaimedPair(other, "MET", one);
    }

    String id() {
        return String.join("|", fromId, type, toId);
    }

    Map<String, Object> asRow() {
        return Map.of("id", id(), "fromId", fromId, "type", type, "toId", toId);
    }
}
