package dev.loregraph.graph;

import dev.loregraph.graph.cypher.CypherFile;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;

/** A statement of the system itself: writes, and reads that a job needs whole. */
public final class Command {

    private final Supplier<Neo4jClient> client;
    private final CypherFile file;

    Command(Supplier<Neo4jClient> client, CypherFile file) {
        this.client = client;
        this.file = file;
    }

    public Bound with(String parameter, @Nullable Object value) {
        return new Bound(client, file).with(parameter, value);
    }

    public Bound withAll(Map<String, ? extends @Nullable Object> parameters) {
        return new Bound(client, file).withAll(parameters);
    }
}
