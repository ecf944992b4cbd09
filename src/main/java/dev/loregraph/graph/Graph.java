package dev.loregraph.graph;

import dev.loregraph.graph.cypher.CypherFile;
import dev.loregraph.graph.transactions.Retries;
import java.util.function.Supplier;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to the database. Modules fetch their statements once, in their constructors, so that a
 * missing or unchecked file stops the start.
 */
@Component
public final class Graph {

    private final Gate gate;
    private final Retries retries;

    Graph(Neo4jClient client, PlatformTransactionManager transactionManager, Opening opening) {
        this.gate = new Gate(client, opening);
        this.retries = new Retries(new TransactionTemplate(transactionManager));
    }

    /** The statement in {@code cypher/<name>.cypher} that answers a member within their sight. */
    public Question question(String name) {
        return new Question(gate, CypherFile.ofQuestion(name));
    }

    /**
     * The statement in {@code cypher/<name>.cypher} that the system runs once it has decided that
     * it may.
     */
    public Command command(String name) {
        return new Command(gate, CypherFile.ofSystem(name));
    }

    /**
     * Runs the work in one transaction, again from its start when the database asks for that (a
     * deadlock, a lost leader); so the work must have no effects outside the graph.
     *
     * @throws GraphUnavailable when the database can't be reached or can't write
     */
    public <T> T inTransaction(Supplier<T> work) {
        return gate.pass(() -> retries.of(work));
    }

    /** {@link #inTransaction(Supplier)} for work without a result. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
