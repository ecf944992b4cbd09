package dev.loregraph.codex;

/** An entity got another name or other aliases. */
public record EntityRenamed(String campaignId, String entityId) {}
