package dev.loregraph.consolidation.proposals;

import dev.loregraph.graph.Changes;

/** How many entities a run proposed, and what it changed to do so. */
public record ProposalChanges(int added, Changes changes) {}
