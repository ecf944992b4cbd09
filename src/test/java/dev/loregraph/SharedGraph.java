package dev.loregraph;

import java.net.URI;
import java.util.Map;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.neo4j.kernel.impl.transaction.stats.DatabaseTransactionStats;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One Neo4j engine for the whole test run; every test makes campaigns of its own in it. */
public final class SharedGraph
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Neo4j ENGINE =
            Neo4jBuilders.newInProcessBuilder()
                    .withDisabledServer()
                    .withConfig(HttpConnector.enabled, false)
                    .build();

    /** Where its Bolt port is; it asks for no password. */
    public static URI uri() {
        return ENGINE.boltURI();
    }

    /** How many transactions the engine has ever started. */
    public static long transactionsStarted() {
        return ((GraphDatabaseAPI) ENGINE.defaultDatabaseService())
                .getDependencyResolver()
                .resolveDependency(DatabaseTransactionStats.class)
                .getNumberOfStartedTransactions();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = Map.<String, Object>of("spring.neo4j.uri", uri().toString());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("shared graph", properties));
    }
}
