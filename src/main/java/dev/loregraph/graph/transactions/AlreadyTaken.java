package dev.loregraph.graph.transactions;

/** A write would have given two nodes a key that only one may have; nothing was written. */
public final class AlreadyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyTaken(Throwable cause) {
        super("a key that must be unique is taken", cause);
    }
}
