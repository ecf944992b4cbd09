package dev.loregraph.graph.transactions;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a transaction again when the database says that another try may succeed. */
public final class Retries {

    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    private final TransactionTemplate transactions;

    public Retries(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    public <T> T of(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            var fate = new Fate();
            try {
                return transactions.execute(_ -> {
                    TransactionSynchronizationManager.registerSynchronization(fate);
                    return work.get();
                });
            } catch (RuntimeException failure) {
                if (attempt == TRIES || fate.isDecided() || !mayBeRetried(failure)) {
                    throw explained(failure, fate);
                }
                pauseAfter(attempt);
            }
        }
    }

    private static RuntimeException explained(RuntimeException failure, Fate fate) {
        return fate.isUnknown()
                ? new GraphUnavailable("the graph database failed while it committed", failure)
                : Outage.translation("transaction", failure);
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

    /** How a transaction ended: what fails after a commit must not run it again. */
    private static final class Fate implements TransactionSynchronization {

        private int status = STATUS_ROLLED_BACK;

        @Override
        public void afterCommit() {
            status = STATUS_COMMITTED;
        }

        @Override
        public void afterCompletion(int outcome) {
            status = outcome;
        }

        boolean isDecided() {
            return status != STATUS_ROLLED_BACK;
        }

        boolean isUnknown() {
            return status == STATUS_UNKNOWN;
        }
    }
}
