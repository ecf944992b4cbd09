package dev.loregraph.consolidation.runs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a lease for as long as its run is worked on, however long a single step takes. A lease that
 * was lost all the same stops the run at its next step, and keeps it from writing.
 */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final int BEATS_A_LEASE = 3;

    private final RunQueue queue;
    private final Lease lease;
    private final long pauseMillis;
    private final CountDownLatch end = new CountDownLatch(1);

    private Heartbeat(RunQueue queue, Lease lease, ConsolidationSettings settings) {
        this.queue = queue;
        this.lease = lease;
        this.pauseMillis = settings.lease().toMillis() / BEATS_A_LEASE;
    }

    static Heartbeat of(RunQueue queue, Lease lease, ConsolidationSettings settings) {
        var heartbeat = new Heartbeat(queue, lease, settings);
        Thread.ofVirtual().name("lease-of-" + lease.run().id()).start(heartbeat::beat);
        return heartbeat;
    }

    @Override
    public void close() {
        end.countDown();
    }

    private void beat() {
        try {
            while (!end.await(pauseMillis, TimeUnit.MILLISECONDS) && isKept()) {}
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** An outage is no reason to give up: the lease may be there when the database is back. */
    private boolean isKept() {
        try {
            return queue.renew(lease);
        } catch (RuntimeException failure) {
            LOG.warn("can't renew the lease of run {} just now", lease.run().id(), failure);
            return true;
        }
    }
}
