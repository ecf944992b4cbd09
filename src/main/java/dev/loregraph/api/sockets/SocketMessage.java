package dev.loregraph.api.sockets;

import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

/**
 * What a client may say.
 *
 * @param id the operation's name among those of its socket; empty for what isn't about one
 */
record SocketMessage(Kind kind, String id) {

    private static final JsonMapper JSON = JsonMapper.shared();

    enum Kind {
        CONNECTION_INIT,
        PING,
        PONG,
        SUBSCRIBE,
        COMPLETE
    }

    /** Nothing for what isn't a message of the protocol. */
    static Optional<SocketMessage> read(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            return message.isObject() ? typed(message) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<SocketMessage> typed(JsonNode message) {
        JsonNode payload = message.path("payload");
        String id = message.path("id").isString() ? message.path("id").stringValue() : "";
        return switch (message.path("type").asString("")) {
            case "connection_init" -> without(id, Kind.CONNECTION_INIT, payload);
            case "ping" -> without(id, Kind.PING, payload);
            case "pong" -> without(id, Kind.PONG, payload);
            case "subscribe" -> about(id, Kind.SUBSCRIBE).filter(_ -> isRequest(payload));
            case "complete" -> about(id, Kind.COMPLETE);
            default -> Optional.empty();
        };
    }

    private static Optional<SocketMessage> without(String id, Kind kind, JsonNode payload) {
        return isOneOf(payload, JsonNodeType.OBJECT)
                ? Optional.of(new SocketMessage(kind, id))
                : Optional.empty();
    }

    private static Optional<SocketMessage> about(String id, Kind kind) {
        return id.isEmpty() ? Optional.empty() : Optional.of(new SocketMessage(kind, id));
    }

    private static boolean isRequest(JsonNode payload) {
        return payload.path("query").isString()
                && isOneOf(payload.path("operationName"), JsonNodeType.STRING)
                && isOneOf(payload.path("variables"), JsonNodeType.OBJECT)
                && isOneOf(payload.path("extensions"), JsonNodeType.OBJECT);
    }

    private static boolean isOneOf(JsonNode optional, JsonNodeType type) {
        return Set.of(type, JsonNodeType.NULL, JsonNodeType.MISSING)
                .contains(optional.getNodeType());
    }
}
