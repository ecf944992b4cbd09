package dev.loregraph.access.audit;

/**
 * A place in a chain.
 *
 * @param number of the entry that is there, 0 before the first
 * @param hash of that entry, empty before the first
 */
record ChainPlace(int number, String hash) {

    static final ChainPlace START = new ChainPlace(0, "");

    static ChainPlace of(AuditEntry entry) {
        return new ChainPlace(entry.number(), entry.hash());
    }
}
