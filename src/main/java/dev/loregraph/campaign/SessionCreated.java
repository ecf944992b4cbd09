package dev.loregraph.campaign;

/** A campaign's clock got one more tick. */
public record SessionCreated(String campaignId, String sessionId, int number) {}
