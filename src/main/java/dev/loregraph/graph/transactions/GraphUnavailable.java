package dev.loregraph.graph.transactions;

/** The database can't be reached or can't write just now; the same call may succeed later. */
public final class GraphUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GraphUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
