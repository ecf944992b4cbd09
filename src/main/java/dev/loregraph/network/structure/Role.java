package dev.loregraph.network.structure;

/** What makes an entity stand out in a network. */
enum Role {
    /** Related strongly to many that are so themselves: PageRank over the weights. */
    CENTRAL,

    /**
     * On the strongest ways between many others: the share of all such ways that pass through it
     * (betweenness).
     */
    BRIDGE
}
