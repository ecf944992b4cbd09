package dev.loregraph.network;

/** Where a claim stands; only ACCEPTED ones count towards a relationship. */
public enum ClaimStatus {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    RETRACTED,
    SUPERSEDED
}
