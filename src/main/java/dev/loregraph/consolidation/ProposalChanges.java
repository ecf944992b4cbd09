package dev.loregraph.consolidation;

import dev.loregraph.graph.Changes;

/** How many entities a run proposed, and what it changed to do so. */
record ProposalChanges(int added, Changes changes) {}
