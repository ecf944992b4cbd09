package dev.loregraph.graph.transactions;

import java.util.List;
import java.util.function.Supplier;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Tells an outage of the database, and a taken key, from every other failure. */
public final class Outage {

    private static final String TAKEN_KEY = "Neo.ClientError.Schema.ConstraintValidationFailed";

    private static final String POOL_EXHAUSTED = "Unable to acquire connection from the pool";

    /**
     * An engine that has failed, is starting or stopping, or can't write (a full disk shows as
     * these).
     */
    private static final List<String> OUTAGES =
            List.of(
                    "Neo.DatabaseError.Transaction.",
                    "Neo.DatabaseError.Database.",
                    "Neo.TransientError.Database.DatabaseUnavailable",
                    "Neo.TransientError.General.DatabaseUnavailable",
                    "Neo.TransientError.General.TransactionOutOfMemoryError",
                    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
                    "Neo.ClientError.Database.DatabaseNotFound",
                    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
                    "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase");

    private Outage() {}

    public static <T> T translated(String statement, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw translation(statement, failure);
        }
    }

    static RuntimeException translation(String statement, RuntimeException failure) {
        if (isOutage(failure)) {
            return new GraphUnavailable(
                    "the graph database is unavailable (" + statement + ")", failure);
        }
        return isTakenKey(failure) ? new AlreadyTaken(failure) : failure;
    }

    private static boolean isTakenKey(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException answer && TAKEN_KEY.equals(answer.code())) {
                return true;
            }
        }
        return false;
    }

    public static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServiceUnavailableException
                    || cause instanceof SessionExpiredException
                    || (cause instanceof Neo4jException answer && tellsOfOutage(answer))) {
                return true;
            }
        }
        return false;
    }

    private static boolean tellsOfOutage(Neo4jException answer) {
        if (answer.code() == null || !answer.code().startsWith("Neo.")) {
            return String.valueOf(answer.getMessage()).contains(POOL_EXHAUSTED);
        }
        return OUTAGES.stream().anyMatch(answer.code()::startsWith);
    }
}
