package dev.loregraph.access;

/** What a member is in a campaign. */
public enum CampaignRole {
    DM,
    PLAYER,
    SPECTATOR
}
