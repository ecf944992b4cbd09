package dev.loregraph.access.audit;

import dev.loregraph.graph.Row;

/**
 * What is kept of a chain beside its entries.
 *
 * @param head its last entry
 * @param anchor the last of the entries that are no longer kept
 */
record Chain(ChainPlace head, String headSeal, ChainPlace anchor, String anchorSeal) {

    static Chain of(Row row) {
        return new Chain(
                new ChainPlace(row.integer("headNumber"), row.text("headHash")),
                row.text("headSeal"),
                new ChainPlace(row.integer("anchorNumber"), row.text("anchorHash")),
                row.text("anchorSeal"));
    }
}
