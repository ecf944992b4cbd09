package dev.loregraph.graph;

import dev.loregraph.graph.cypher.CypherFile;
import java.util.function.Supplier;
import org.springframework.data.neo4j.core.Neo4jClient;

/** A statement that answers a member. */
public final class Question {

    private final Supplier<Neo4jClient> client;
    private final CypherFile file;

    Question(Supplier<Neo4jClient> client, CypherFile file) {
        this.client = client;
        this.file = file;
    }

    /** The same statement, seeing only what this sight includes. */
    public Bound within(Sight sight) {
        return new Bound(client, file).with("sight", sight.asParameter());
    }
}
