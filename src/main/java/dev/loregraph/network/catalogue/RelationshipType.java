package dev.loregraph.network.catalogue;

import dev.loregraph.codex.EntityKind;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of relationship that may stand between two entities.
 *
 * @param name in UPPER_SNAKE_CASE, as in the graph
 * @param inverse its name read from the object's side; a symmetric type is its own inverse
 * @param functional a subject has at most one object at a time, such as LOCATED_IN
 * @param inverseFunctional an object has at most one subject at a time, such as OWNS
 * @param from kinds that may be its subject
 * @param to kinds that may be its object
 * @param baseWeight what one certain, explicit claim of it weighs
 * @param sentiment from -1 (hostile) to 1 (devoted)
 */
public record RelationshipType(
        String name,
        String inverse,
        boolean symmetric,
        Dynamics dynamics,
        boolean functional,
        boolean inverseFunctional,
        Set<EntityKind> from,
        Set<EntityKind> to,
        double baseWeight,
        double sentiment) {

    private static final String ATTITUDE = "REGARDS";

    /** Types of which nothing that stands above something can stand below it as well. */
    public static final Set<String> HIERARCHIES = Set.of("PARENT_OF", "LOCATED_IN");

    public RelationshipType {
        if (!name.matches("[A-Z][A-Z_]*")) {
            throw new IllegalArgumentException("not a relationship type's name: " + name);
        }
        if (symmetric != name.equals(inverse)) {
            throw new IllegalArgumentException(
                    name + " must be its own inverse exactly when it is symmetric");
        }
        from = Set.copyOf(from);
        to = Set.copyOf(to);
    }

    /** Whether its claims tell how somebody's regard for somebody changed. */
    public boolean isAttitude() {
        return name.equals(ATTITUDE);
    }

    /**
     * Whether it tells of something hostile that was done, rather than felt: an occasion, or that
     * two became enemies.
     */
    public boolean isHostileDeed() {
        return sentiment < 0 && (dynamics == Dynamics.ACCUMULATING || symmetric);
    }

    /** What it means for how two stand to each other; empty when it means little. */
    public Optional<Nature> nature() {
        return Nature.of(this);
    }

    /** Whether one claim of it can rule out another. */
    public boolean isExclusive() {
        return functional || inverseFunctional;
    }
}
