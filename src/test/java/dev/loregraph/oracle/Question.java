package dev.loregraph.oracle;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask somebody's view of a campaign, in one request.
 *
 * @param document the same for all questions of a kind, so that the server reads it once
 * @param answers by field of the answer, what the model expects there; none where all of it must be
 *     refused
 */
record Question(
        Standpoint from,
        String document,
        Map<String, @Nullable Object> variables,
        Map<String, Function<View, Expectation>> answers) {

    @Override
    public String toString() {
        return from + " asks " + document.replaceAll("\\s+", " ") + " with " + variables;
    }
}
