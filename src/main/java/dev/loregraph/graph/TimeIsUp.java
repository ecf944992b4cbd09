package dev.loregraph.graph;

/** Work was cut off, because the time that it may take is over. */
public final class TimeIsUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TimeIsUp() {
        super("the time for this work is over", null, false, false);
    }
}
