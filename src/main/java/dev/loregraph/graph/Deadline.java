package dev.loregraph.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The end of the time that work may take. Once it is over, no thread that carries it starts another
 * statement, and a statement that is running is cut off: its connection is closed, so that the
 * database ends its transaction, too.
 */
public final class Deadline {

    private static final ThreadLocal<Deadline> CARRIED = new ThreadLocal<>();

    private final Map<Thread, Integer> working = new HashMap<>();
    private boolean over;

    /** The deadline that this thread works under, if any. */
    public static @Nullable Deadline carried() {
        return CARRIED.get();
    }

    /** Whether this thread works under a deadline that is over. */
    public static boolean isMissed() {
        Deadline deadline = CARRIED.get();
        return deadline != null && deadline.isOver();
    }

    /** Puts this thread under a deadline, or under none. */
    public static void carry(@Nullable Deadline deadline) {
        if (deadline == null) {
            CARRIED.remove();
        } else {
            CARRIED.set(deadline);
        }
    }

    /** Work that is interrupted when the deadline of this thread, if any, is over. */
    static <T> T watched(Supplier<T> work) {
        Deadline deadline = CARRIED.get();
        return deadline == null ? work.get() : deadline.watching(work);
    }

    /** The time is over. */
    public synchronized void end() {
        over = true;
        working.keySet().forEach(Thread::interrupt);
    }

    public synchronized boolean isOver() {
        return over;
    }

    /** This thread's work begins: it is interrupted when the time is over. */
    public synchronized void enter() {
        if (over) {
            throw new TimeIsUp();
        }
        working.merge(Thread.currentThread(), 1, Integer::sum);
    }

    /** This thread's work is done. */
    @SuppressWarnings("InterruptedExceptionSwallowed")
    public synchronized void leave() {
        working.computeIfPresent(Thread.currentThread(), (_, deep) -> deep == 1 ? null : deep - 1);
        if (over) {
            Thread.interrupted();
        }
    }

    private <T> T watching(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw isOver() ? new TimeIsUp() : failure;
        } finally {
            leave();
        }
    }
}
