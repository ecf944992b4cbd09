package dev.loregraph.api;

import org.jspecify.annotations.Nullable;

/** Where a page stands in its list, as Relay names it. */
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
