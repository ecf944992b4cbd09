package dev.loregraph.network.projection;

import java.util.List;

/** What claims add up to: relationships, and where they contradict each other today. */
record Projected(List<ProjectedEdge> edges, List<Contradiction> contradictions) {}
