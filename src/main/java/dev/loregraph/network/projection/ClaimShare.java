package dev.loregraph.network.projection;

import java.util.Comparator;

/** One rectangle of what a claim adds to a relationship. */
record ClaimShare(CountedClaim claim, Extent extent) {

    /** Those that are known today come first, and are all that questions about today read. */
    static final Comparator<ClaimShare> IN_ORDER =
            Comparator.comparing((ClaimShare share) -> !share.isKnownToday())
                    .thenComparing(ClaimShare::claim, CountedClaim.IN_ORDER)
                    .thenComparing(ClaimShare::extent, Extent.IN_ORDER);

    boolean isKnownToday() {
        return extent.known().lastsUntilToday();
    }

    boolean holdsToday() {
        return isKnownToday() && extent.until() == Span.FOREVER;
    }
}
