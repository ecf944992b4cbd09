package dev.loregraph.graph;

import dev.loregraph.graph.transactions.GraphUnavailable;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets through no more work at once than the driver has connections for, in the order in which it
 * comes: the driver turns away whatever doesn't fit into its own short queue.
 */
final class Turnstile {

    private final Semaphore free;
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    Turnstile(int places) {
        this.free = new Semaphore(places, true);
    }

    /** Work within such work is through already. */
    <T> T through(Supplier<T> work) {
        if (inside.get()) {
            return work.get();
        }
        Deadline.watched(this::enter);
        inside.set(true);
        try {
            return work.get();
        } finally {
            inside.remove();
            free.release();
        }
    }

    private boolean enter() {
        try {
            free.acquire();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailable("interrupted while waiting for a connection", e);
        }
    }
}
