package dev.loregraph.consolidation.runs;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A run that this server works on until it ends or its time is up.
 *
 * @param busy locked while a transaction holds the run
 */
record Lease(Run run, String holder, Lock busy) {

    Lease(Run run, String holder) {
        this(run, holder, new ReentrantLock());
    }
}
