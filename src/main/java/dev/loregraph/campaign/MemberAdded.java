package dev.loregraph.campaign;

import dev.loregraph.access.CampaignRole;

/** Somebody joined a campaign. */
public record MemberAdded(String campaignId, String userId, CampaignRole role) {}
