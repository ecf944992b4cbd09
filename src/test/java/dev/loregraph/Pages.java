package dev.loregraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads a list to its end, page by page. */
public final class Pages {

    private Pages() {}

    /**
     * All nodes of a connection.
     *
     * @param document takes {@code $after} and selects {@code pageInfo { hasNextPage endCursor }}
     * @param connection its place in the data, as a JSON pointer
     */
    public static List<JsonNode> of(
            Api.Member member, String document, Map<String, ?> variables, String connection) {
        List<JsonNode> nodes = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(variables);
        JsonNode page;
        do {
            page = member.query(document, asked).at(connection);
            page.path("nodes").forEach(nodes::add);
            asked.put("after", page.at("/pageInfo/endCursor").asString(""));
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return nodes;
    }
}
