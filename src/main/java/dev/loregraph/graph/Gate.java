package dev.loregraph.graph;

import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.data.neo4j.core.Neo4jClient;

/** The way to the database: it opens once the graph is usable, and lets work through in turn. */
final class Gate {

    /** Fewer than the driver's connections (spring.neo4j.pool.max-connection-pool-size, 100). */
    private static final int AT_ONCE = 80;

    private final Neo4jClient client;
    private final Opening opening;
    private final Turnstile turnstile = new Turnstile(AT_ONCE);

    Gate(Neo4jClient client, Opening opening) {
        this.client = client;
        this.opening = opening;
    }

    /** Work on one connection; what it asks within is on the same one in a transaction. */
    <T> T pass(Supplier<T> work) {
        opening.await();
        return turnstile.through(work);
    }

    <T> T ask(Function<Neo4jClient, T> work) {
        return pass(() -> work.apply(client));
    }
}
