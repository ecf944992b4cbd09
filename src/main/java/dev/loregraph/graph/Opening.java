package dev.loregraph.graph;

import dev.loregraph.graph.transactions.GraphUnavailable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * The graph becoming usable on a thread of its own, while the rest of the server is put together.
 * Whoever asks the graph waits for it; a failure stops the start before anything listens.
 */
public final class Opening implements SmartInitializingSingleton {

    private final FutureTask<Boolean> steps;

    public Opening(Runnable steps) {
        this.steps = new FutureTask<>(steps, true);
        Thread.ofPlatform().daemon().name("graph-opening").start(this.steps);
    }

    void await() {
        try {
            steps.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw new IllegalStateException("the graph can't be opened", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailable("interrupted while the graph opened", e);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        await();
    }
}
