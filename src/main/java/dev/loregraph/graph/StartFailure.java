package dev.loregraph.graph;

import org.jspecify.annotations.Nullable;

/** Why the server can't start, and what its operator can do about it. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartFailure(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
