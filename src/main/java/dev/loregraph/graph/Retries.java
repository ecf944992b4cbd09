package dev.loregraph.graph;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs a transaction again when the database says that another try may succeed. */
final class Retries {

    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    <T> T of(Supplier<T> transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !mayBeRetried(failure)) {
                    throw Outage.translation("transaction", failure);
                }
                pauseAfter(attempt);
            }
        }
    }

    private static boolean mayBeRetried(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetryableException && !Outage.isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static void pauseAfter(int attempt) {
        long longest = FIRST_PAUSE.toMillis() << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailable("interrupted while waiting to try again", e);
        }
    }
}
