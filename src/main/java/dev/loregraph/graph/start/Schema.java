package dev.loregraph.graph.start;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import dev.loregraph.graph.StartFailure;
import dev.loregraph.graph.transactions.Outage;
import java.time.Duration;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The constraints and indexes of the graph, brought up to date by the files in {@code
 * cypher/migrations} before anything asks.
 *
 * <p>A start that is killed half-way leaves a lock node behind. In the embedded engine nobody else
 * can hold it, so it is removed; on a server it may be another Loregraph's at work, so it is waited
 * for.
 */
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final String LOCK = "__Neo4jMigrationsLock";
    private static final String REMOVE_LOCK = "MATCH (lock:" + LOCK + ") DELETE lock";
    private static final String NO_SUCH_DATABASE = "Neo.ClientError.Database.DatabaseNotFound";
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Driver driver;
    private final String database;
    private final boolean shared;
    private final SchemaSettings settings;

    /**
     * @param shared whether other processes may use the same database
     */
    Schema(Driver driver, String database, boolean shared, SchemaSettings settings) {
        this.driver = driver;
        this.database = database;
        this.shared = shared;
        this.settings = settings;
    }

    /** Applies what is missing. */
    void migrate() {
        try {
            if (!shared) {
                removeLock();
            }
            applyOnceUnlocked();
        } catch (RuntimeException failure) {
            throw explained(failure);
        }
    }

    private void applyOnceUnlocked() {
        long deadline = System.nanoTime() + settings.lockWait().toNanos();
        while (true) {
            try {
                migrations().apply();
                return;
            } catch (MigrationsException failure) {
                if (!isLocked(failure) || System.nanoTime() > deadline) {
                    throw failure;
                }
                LOG.info("Another server is changing the schema of the graph; waiting for it");
                pause();
            }
        }
    }

    private Migrations migrations() {
        var config =
                MigrationsConfig.builder()
                        .withLocationsToScan(settings.locations())
                        .withDatabase(database)
                        .withInstalledBy("loregraph")
                        .build();
        return new Migrations(config, driver);
    }

    private void removeLock() {
        var removed =
                driver.executableQuery(REMOVE_LOCK)
                        .withConfig(QueryConfig.builder().withDatabase(database).build())
                        .execute();
        if (removed.summary().counters().nodesDeleted() > 0) {
            LOG.info("Removed the schema lock of a start that was stopped half-way");
        }
    }

    private StartFailure explained(RuntimeException failure) {
        if (causedBy(failure, AuthenticationException.class)) {
            return new StartFailure(
                    "Neo4j refuses the user or the password.",
                    "Set spring.neo4j.authentication.username and spring.neo4j.authentication.password"
                            + " to an account of the server at spring.neo4j.uri.",
                    failure);
        }
        if (isNoSuchDatabase(failure)) {
            return new StartFailure(
                    "Neo4j has no database " + database + ".",
                    "Set spring.data.neo4j.database to one that it has.",
                    failure);
        }
        if (Outage.isOutage(failure)) {
            return new StartFailure(
                    "Neo4j can't be reached: " + failure.getMessage(),
                    "Start the server that spring.neo4j.uri names, or correct that property.",
                    failure);
        }
        if (isLocked(failure)) {
            return new StartFailure(
                    "Another server has been changing the schema of the graph for longer than "
                            + settings.lockWait().toSeconds()
                            + " s, or was stopped while it did.",
                    "If no other Loregraph is starting, remove its lock with: " + REMOVE_LOCK,
                    failure);
        }
        return new StartFailure(
                "The schema of the graph can't be brought up to date: " + failure.getMessage(),
                "A migration that has been applied must not change; put its file in "
                        + settings.locations()
                        + " back as it was and write a new one.",
                failure);
    }

    private static boolean isNoSuchDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException answer && NO_SUCH_DATABASE.equals(answer.code())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLocked(RuntimeException failure) {
        return causedBy(failure, ClientException.class)
                && String.valueOf(failure.getMessage()).contains(LOCK);
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the schema lock", e);
        }
    }
}
