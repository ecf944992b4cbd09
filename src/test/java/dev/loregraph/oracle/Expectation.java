package dev.loregraph.oracle;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the model makes of a question. */
interface Expectation {

    /** What is wrong with the server's answer. */
    Optional<String> objectionTo(@Nullable Object answer);

    /** There is one right answer. */
    static Expectation of(@Nullable Object expected) {
        return answer ->
                Objects.equals(expected, answer)
                        ? Optional.empty()
                        : Optional.of("not " + expected);
    }
}
