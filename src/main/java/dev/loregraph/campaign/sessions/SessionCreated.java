package dev.loregraph.campaign.sessions;

/** A campaign's clock got one more tick. */
public record SessionCreated(String campaignId, String sessionId, int number) {}
