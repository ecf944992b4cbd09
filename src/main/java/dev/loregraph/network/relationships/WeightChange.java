package dev.loregraph.network.relationships;

/**
 * What one claim added to a relationship's weight, or took from it when it ended.
 *
 * @param weight the weight after this change
 */
record WeightChange(int session, double change, double weight, String claimId) {}
