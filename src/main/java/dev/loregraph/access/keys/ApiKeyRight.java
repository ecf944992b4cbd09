package dev.loregraph.access.keys;

/** What an API key is good for, as far as its owner may do it. */
enum ApiKeyRight {
    READ,
    /** Reads as well. */
    WRITE
}
