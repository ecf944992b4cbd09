package dev.loregraph.consolidation;

import dev.loregraph.graph.Changes;

/** How many mentions a run added, and what it changed to do so. */
record LinkChanges(int added, Changes changes) {}
