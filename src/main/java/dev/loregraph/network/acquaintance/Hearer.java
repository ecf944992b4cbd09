package dev.loregraph.network.acquaintance;

/**
 * Somebody whom word can have reached.
 *
 * @param entityId under which of their names
 * @param session the earliest in which it can have
 * @param tellerId who can have told them then, under the name that they met by
 * @param hops by how many meetings, from the nearest of those who knew at first
 */
record Hearer(String entityId, int session, String tellerId, int hops) {}
