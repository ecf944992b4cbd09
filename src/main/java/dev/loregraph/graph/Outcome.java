package dev.loregraph.graph;

import java.util.List;

/** What a statement answered, and what it changed. */
public record Outcome<T>(List<T> rows, Changes changes) {

    /** A statement that was not run. */
    public static <T> Outcome<T> none() {
        return new Outcome<>(List.of(), Changes.NONE);
    }

    public Outcome {
        rows = List.copyOf(rows);
    }
}
