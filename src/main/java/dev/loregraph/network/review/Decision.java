package dev.loregraph.network.review;

/** What becomes of a claim that somebody reviews. */
enum Decision {
    ACCEPT,
    REJECT
}
