package dev.loregraph.consolidation.runs;

import dev.loregraph.graph.transactions.GraphUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works off the queue of runs; a run that it can't finish before a stop goes back into the queue.
 */
@Component
class RunWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private final RunQueue queue;
    private final Consolidator consolidator;
    private final Undoing undoing;
    private final RunNews news;
    private final ConsolidationSettings settings;
    private final Semaphore work = new Semaphore(0);
    private volatile List<Thread> threads = List.of();
    private volatile boolean ended;

    RunWorker(
            RunQueue queue,
            Consolidator consolidator,
            Undoing undoing,
            RunNews news,
            ConsolidationSettings settings) {
        this.queue = queue;
        this.consolidator = consolidator;
        this.undoing = undoing;
        this.news = news;
        this.settings = settings;
    }

    /** There may be something in the queue. */
    void nudge() {
        work.release();
    }

    @Override
    public void start() {
        ended = false;
        threads =
                IntStream.rangeClosed(1, settings.workers())
                        .mapToObj(n ->
                                Thread.ofPlatform().name("consolidation-" + n).start(this::workOff))
                        .toList();
    }

    @Override
    public void stop() {
        List<Thread> stopping = threads;
        threads = List.of();
        ended = true;
        stopping.forEach(Thread::interrupt);
        stopping.forEach(RunWorker::await);
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    private void workOff() {
        while (!ended && !Thread.currentThread().isInterrupted()) {
            try {
                Optional<Lease> next = queue.acquire();
                if (next.isPresent()) {
                    work(next.get());
                } else {
                    waitForWork();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                if (ended) {
                    return;
                }
                LOG.warn(
                        "can't work on the queue of runs; trying again in {}", LOOK_AGAIN, failure);
                pause();
            }
        }
    }

    private void work(Lease lease) {
        try (var _ = Heartbeat.of(queue, lease, settings)) {
            if (lease.run().state() == RunState.UNDOING) {
                undoing.work(lease);
            } else {
                consolidator.consolidate(lease);
            }
        } catch (RunInterrupted _) {
            queue.release(lease);
        } catch (GraphUnavailable outage) {
            LOG.warn("run {} goes back into the queue", lease.run().id(), outage);
            queue.release(lease);
        } catch (RuntimeException | StackOverflowError failure) {
            if (ended) {
                queue.release(lease);
            } else {
                fail(lease, failure);
            }
        }
        news.of(lease.run().id());
    }

    private void fail(Lease lease, Throwable failure) {
        LOG.error("run {} failed", lease.run().id(), failure);
        String error =
                "the run failed: %s; see the server's log"
                        .formatted(failure.getClass().getSimpleName());
        queue.fail(lease, error);
    }

    private void waitForWork() throws InterruptedException {
        if (work.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
