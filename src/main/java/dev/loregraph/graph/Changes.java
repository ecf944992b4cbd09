package dev.loregraph.graph;

import org.neo4j.driver.summary.SummaryCounters;

/**
 * What a statement changed.
 *
 * @param nodes nodes created and deleted
 * @param relationships relationships created and deleted
 * @param properties properties set
 */
public record Changes(int nodes, int relationships, int properties) {

    /** A statement that changed nothing. */
    public static final Changes NONE = new Changes(0, 0, 0);

    static Changes of(SummaryCounters counters) {
        return new Changes(
                counters.nodesCreated() + counters.nodesDeleted(),
                counters.relationshipsCreated() + counters.relationshipsDeleted(),
                counters.propertiesSet());
    }

    public Changes plus(Changes other) {
        return new Changes(
                nodes + other.nodes,
                relationships + other.relationships,
                properties + other.properties);
    }

    /** How many single changes that is. */
    public int total() {
        return nodes + relationships + properties;
    }
}
