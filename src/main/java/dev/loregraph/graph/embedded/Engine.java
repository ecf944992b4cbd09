package dev.loregraph.graph.embedded;

import dev.loregraph.graph.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.event.DatabaseEventListener;
import org.neo4j.io.locker.FileLockException;

/**
 * One running engine: Bolt on loopback, everything that reports, watches or listens otherwise off.
 */
final class Engine implements AutoCloseable {

    private static final Duration LONGEST_END = Duration.ofSeconds(2);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(2);

    private final DatabaseManagementService service;
    private final TornLog tornLog;

    private Engine(DatabaseManagementService service, TornLog tornLog) {
        this.service = service;
        this.tornLog = tornLog;
    }

    /**
     * Starts on the store in a folder.
     *
     * @param database the name of the one database that holds the graph
     * @param port Bolt's
     */
    static Engine start(
            Path folder,
            String database,
            int port,
            EmbeddedSettings settings,
            DatabaseEventListener listener) {
        try {
            boolean torn = Files.exists(tornMark(folder));
            var tornLog = new TornLog(folder);
            var service =
                    builder(folder, database, port, settings, torn)
                            .addDatabaseListener(tornLog)
                            .addDatabaseListener(listener)
                            .build();
            var engine = new Engine(service, tornLog);
            engine.awaitDatabase(database);
            Files.deleteIfExists(tornMark(folder));
            return engine;
        } catch (RuntimeException | IOException failure) {
            throw explained(folder, failure);
        }
    }

    /**
     * Notes that the engine failed while it wrote, so that the next start may cut off the
     * transaction at the end of the log that got no room; nothing was acknowledged after it.
     */
    static void markTorn(Path folder) throws IOException {
        if (!Files.exists(tornMark(folder))) {
            Files.createFile(tornMark(folder));
        }
    }

    private static Path tornMark(Path folder) {
        return folder.resolve("failed-while-writing");
    }

    private static DatabaseManagementServiceBuilder builder(
            Path folder, String database, int port, EmbeddedSettings settings, boolean torn) {
        return new DatabaseManagementServiceBuilder(folder)
                .setConfig(GraphDatabaseSettings.initial_default_database, database)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, settings.pageCache().toBytes())
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.filewatcher_enabled, false)
                .setConfig(GraphDatabaseSettings.log_queries, LogQueryLevel.OFF)
                .setConfig(GraphDatabaseInternalSettings.fail_on_corrupted_log_files, !torn)
                .setConfig(GraphDatabaseInternalSettings.udc_network_enabled, false)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, LONGEST_END)
                .setConfig(
                        BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, LONGEST_END)
                .setConfig(
                        GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period,
                        Duration.ZERO)
                .setConfig(
                        GraphDatabaseInternalSettings.netty_server_shutdown_timeout, LONGEST_END);
    }

    private void awaitDatabase(String database) {
        if (!service.database(database).isAvailable(LONGEST_RECOVERY.toMillis())) {
            String cause = statusMessage(database);
            close();
            throw new IllegalStateException(
                    "its database " + database + " doesn't start: " + cause);
        }
    }

    private String statusMessage(String database) {
        return service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "SHOW DATABASE $database YIELD statusMessage",
                        Map.of("database", database),
                        rows -> rows.<String>columnAs("statusMessage").next());
    }

    void setPassword(String password) {
        service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
    }

    @Override
    public void close() {
        service.shutdown();
        tornLog.cut();
    }

    static StartFailure explained(Path folder, Throwable failure) {
        if (failure instanceof StartFailure known) {
            return known;
        }
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                return new StartFailure(
                        "The graph in " + folder + " is in use by another process.",
                        "Stop the other Loregraph, or set loregraph.data-dir to a folder of this one's own.",
                        failure);
            }
            root = cause;
        }
        return new StartFailure(
                "The embedded Neo4j can't start in " + folder + ": " + root.getMessage(),
                "See "
                        + folder.resolve("logs").resolve("debug.log")
                        + " (if the disk was full, free some space and create an empty file "
                        + tornMark(folder)
                        + "); or set loregraph.data-dir to another folder, or spring.neo4j.uri to a server.",
                failure);
    }
}
