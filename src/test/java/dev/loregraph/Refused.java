package dev.loregraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.loregraph.refusal.Refusal;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Assertions about work that is turned down, in the words of the API contract. */
public final class Refused {

    private Refused() {}

    /** Asserts the refusal's code and field, and returns its message for more. */
    public static AbstractStringAssert<?> by(
            Refusal.Code code, @Nullable String field, ThrowingCallable work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, work);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
        assertThat(refusal.field().orElse(null)).as(refusal.getMessage()).isEqualTo(field);
        return assertThat(refusal.getMessage());
    }

    /** Asserts the code and field of a GraphQL error that a client got. */
    public static void by(Refusal.Code code, @Nullable String field, JsonNode error) {
        assertThat(error.at("/extensions/code").asString())
                .as(error.toString())
                .isEqualTo(code.name());
        assertThat(error.at("/extensions/field").asString(null))
                .as(error.toString())
                .isEqualTo(field);
    }
}
