package dev.loregraph.codex;

/**
 * Other members see an entity from now on; told before the change is committed, so that derived
 * things can follow.
 */
public record EntityAudienceChanged(String campaignId, String entityId, String audience) {}
