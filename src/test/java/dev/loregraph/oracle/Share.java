package dev.loregraph.oracle;

import org.jspecify.annotations.Nullable;

/**
 * Sessions in a row in which a claim holds.
 *
 * @param until the first in which it no longer does; null if it always will
 */
record Share(Claim claim, int from, @Nullable Integer until) {

    boolean holdsIn(int session) {
        return from <= session && !hasEndedBy(session);
    }

    boolean hasEndedBy(int session) {
        return until != null && until <= session;
    }

    double weight() {
        return claim.saying().weight();
    }
}
