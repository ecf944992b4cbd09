package dev.loregraph.access;

import java.util.Set;

/** What an account is to the whole server, apart from its campaigns. */
public enum PlatformRole {
    /** Somebody who plays. */
    USER,
    /** A user who also runs the server: accounts, keys, what happened. */
    ADMIN,
    /** A program: it signs in by API keys only. */
    SERVICE;

    /** The role with those it includes, as tokens claim them. */
    public Set<PlatformRole> included() {
        return this == ADMIN ? Set.of(USER, ADMIN) : Set.of(this);
    }
}
