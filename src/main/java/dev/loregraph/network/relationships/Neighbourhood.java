package dev.loregraph.network.relationships;

import dev.loregraph.codex.Entity;
import java.util.List;

/**
 * An entity's surroundings.
 *
 * @param nodes the entity itself first
 * @param edges the strongest relationships among the nodes
 * @param truncated whether limits left out entities, or relationships among those that are here
 */
record Neighbourhood(List<Entity> nodes, List<Relationship> edges, boolean truncated) {}
