package dev.loregraph.campaign;

/** Somebody is no longer in a campaign. */
public record MemberLeft(String campaignId, String userId) {}
