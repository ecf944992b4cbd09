package dev.loregraph.consolidation.reading;

import dev.loregraph.graph.Changes;

/** How many mentions a run added, and what it changed to do so. */
public record LinkChanges(int added, Changes changes) {}
