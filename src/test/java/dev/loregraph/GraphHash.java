package dev.loregraph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;

/**
 * One number for everything a campaign knows: all nodes and relationships with all their
 * properties. The log of runs and the ranks of hubs are not knowledge and stay out.
 */
public final class GraphHash {

    private static final String NODES =
            """
            MATCH (node {campaignId: $campaignId}) WHERE NOT node:ConsolidationRun AND NOT node:Rank
            RETURN [label IN labels(node) WHERE label <> 'Hub'] AS labels, properties(node) AS properties, node.id AS from, node.id AS to
            """;
    private static final String RELATIONSHIPS =
            """
            MATCH (from {campaignId: $campaignId})-[relationship]->(to)
            WHERE NOT from:ConsolidationRun AND NOT to:ConsolidationRun
            RETURN [type(relationship)] AS labels, properties(relationship) AS properties, from.id AS from, to.id AS to
            """;

    private GraphHash() {}

    public static String of(Driver driver, String campaignId) {
        return HexFormat.of().formatHex(sha256(String.join("\n", lines(driver, campaignId))));
    }

    /**
     * What is hashed, a line for each node and relationship: two lists show where two graphs
     * differ.
     */
    public static List<String> lines(Driver driver, String campaignId) {
        try (var session = driver.session(SessionConfig.forDatabase("neo4j"))) {
            return List.of(NODES, RELATIONSHIPS).stream()
                    .flatMap(query ->
                            session
                                    .run(query, Map.of("campaignId", campaignId))
                                    .list(GraphHash::line)
                                    .stream())
                    .sorted()
                    .toList();
        }
    }

    private static String line(Record row) {
        List<String> labels = row.get("labels").asList(Value::asString);
        var properties = new TreeMap<>(row.get("properties").asMap(Value::toString));
        return row.get("from").asString()
                + " "
                + labels.stream().sorted().toList()
                + " "
                + row.get("to")
                + " "
                + properties;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
