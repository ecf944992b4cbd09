package dev.loregraph.graph;

import java.util.function.Supplier;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Tells an outage of the database from every other failure. */
final class Outage {

    private Outage() {}

    static <T> T translated(String statement, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            if (isOutage(failure)) {
                throw new GraphUnavailable("the graph database is unavailable (" + statement + ")", failure);
            }
            throw failure;
        }
    }

    static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServiceUnavailableException || cause instanceof SessionExpiredException) {
                return true;
            }
        }
        return false;
    }
}
