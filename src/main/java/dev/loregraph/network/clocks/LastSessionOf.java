package dev.loregraph.network.clocks;

import dev.loregraph.access.Viewer;

/** Asks for the number of a campaign's last session, for somebody who may see it. */
public record LastSessionOf(String campaignId, Viewer viewer) {}
