package dev.loregraph.network.catalogue;

/** How claims of one relationship type add up over the sessions. */
public enum Dynamics {
    /** Each claim is an occasion of its own: meeting twice is more than once. */
    ACCUMULATING,
    /** A claim tells how things stand until another claim ends it. */
    STATE
}
