package dev.loregraph.network;

import dev.loregraph.graph.Changes;

/**
 * What a reconciliation did to a session's claims.
 *
 * @param unchanged claims that the journals still say and that were there already
 * @param retracted claims that the journals no longer say
 * @param circular what they say and can't be, for something would stand above itself
 */
public record ClaimChanges(
        int accepted, int proposed, int unchanged, int retracted, int circular, Changes changes) {}
