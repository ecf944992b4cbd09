package dev.loregraph.access.signin;

import org.jspecify.annotations.Nullable;

/** That it is the owner who sits there: their password, or a code of their second factor. */
public record Proof(@Nullable String password, @Nullable String code) {

    @Override
    public String toString() {
        return "a proof";
    }
}
