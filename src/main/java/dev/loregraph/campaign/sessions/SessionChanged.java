package dev.loregraph.campaign.sessions;

/**
 * Something else is said about a session than before.
 *
 * @param revision the one that it has now
 */
public record SessionChanged(String campaignId, String sessionId, int revision) {}
