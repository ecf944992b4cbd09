package dev.loregraph.network.family;

import dev.loregraph.codex.Entity;
import dev.loregraph.network.relationships.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a family.
 *
 * @param personId the same for all their names
 * @param entity under the name that the strongest tie has
 * @param degree of cousins: 1 is a first cousin, also when they are of another generation
 * @param generation how many generations below who was asked about; above when it is negative
 * @param path the ties that make it so, from who was asked about
 */
record Relative(
        String personId,
        Entity entity,
        Kinship kinship,
        @Nullable Integer degree,
        int generation,
        List<PathTie> path) {

    /** A step of the path, and all that says so. */
    record PathTie(Entity from, Entity to, List<Relationship> relationships) {}
}
