package dev.loregraph.access.keys;

/** What an API key is good for, as far as its owner may do it. */
enum ApiKeyRight {
    READ,
    /** Reads as well. */
    WRITE,
    /** Reads what the server tells of itself, as its administrators may; nothing of campaigns. */
    METRICS
}
