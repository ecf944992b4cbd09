package dev.loregraph.codex;

import java.util.List;

/** Entities came into being. */
public record EntitiesCreated(String campaignId, List<String> entityIds) {}
