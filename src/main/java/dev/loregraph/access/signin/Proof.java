package dev.loregraph.access.signin;

import org.jspecify.annotations.Nullable;

/** That it is the owner who sits there: their password, a code of their second factor, or both. */
public record Proof(@Nullable String password, @Nullable String code) {

    static Proof orNone(@Nullable Proof proof) {
        return proof == null ? new Proof(null, null) : proof;
    }

    boolean isNone() {
        return password == null && code == null;
    }

    @Override
    public String toString() {
        return "a proof";
    }
}
