package dev.loregraph.network;

/** Whether a source says that a relationship holds or that it doesn't. */
public enum Polarity {
    AFFIRMS,
    DENIES
}
