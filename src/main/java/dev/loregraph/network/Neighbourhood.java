package dev.loregraph.network;

import dev.loregraph.codex.Entity;
import java.util.List;

/**
 * An entity's surroundings.
 *
 * @param nodes the entity itself first
 * @param edges all relationships among the nodes
 * @param truncated whether more entities would have fitted the question than its limit
 */
record Neighbourhood(List<Entity> nodes, List<Relationship> edges, boolean truncated) {}
