package dev.loregraph.codex.merging;

/**
 * An entity became a part of another, or is one of its own again; told before the change is
 * committed, so that what is derived from it can follow.
 *
 * @param partId the one that was merged, or is free again
 * @param keptId the other
 * @param together whether they are one from now on
 */
public record EntitiesMerged(String campaignId, String partId, String keptId, boolean together) {}
