package dev.loregraph.network.paths;

import dev.loregraph.codex.Entity;
import dev.loregraph.network.relationships.Relationship;
import java.util.List;

/**
 * A way from one entity to another.
 *
 * @param weight the inverse of the sum of the inverses of its steps' weights
 */
record RelationshipPath(List<Entity> entities, List<Step> steps, double weight) {

    /** From one of its entities to the next, with all that relates the two, strongest first. */
    record Step(Entity from, Entity to, List<Relationship> relationships) {}

    /** From somebody to themself, under whatever name. */
    static RelationshipPath staying(Entity entity) {
        return new RelationshipPath(List.of(entity), List.of(), 0);
    }

    public int hops() {
        return steps.size();
    }
}
