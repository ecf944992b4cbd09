package dev.loregraph.network.acquaintance;

/**
 * Somebody whom word can have reached.
 *
 * @param session the earliest in which it can have
 * @param tellerId who can have told them then
 * @param hops by how many meetings, from the nearest of those who knew at first
 */
record Hearer(String entityId, int session, String tellerId, int hops) {}
