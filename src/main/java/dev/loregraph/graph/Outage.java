package dev.loregraph.graph;

import java.util.function.Supplier;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Tells an outage of the database, and a taken key, from every other failure. */
final class Outage {

    private static final String TAKEN_KEY = "Neo.ClientError.Schema.ConstraintValidationFailed";

    private Outage() {}

    static <T> T translated(String statement, Supplier<T> work) {
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

    static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServiceUnavailableException
                    || cause instanceof SessionExpiredException) {
                return true;
            }
        }
        return false;
    }
}
