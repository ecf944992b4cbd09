package dev.loregraph.codex;

/** Something about an entity changed; more telling events come besides. */
public record EntityChanged(String campaignId, String entityId, int revision) {}
