package dev.loregraph.network.types;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A relationship type as somebody declares it.
 *
 * @param inverse its name read from the other side; may be left out when it is symmetric
 */
public record NewType(
        String name,
        @Nullable String inverse,
        boolean symmetric,
        Dynamics dynamics,
        boolean functional,
        boolean inverseFunctional,
        List<EntityKind> from,
        List<EntityKind> to,
        double baseWeight,
        double sentiment) {

    /** What it comes to; refuses what can't be a type, by the field at fault. */
    public RelationshipType type() {
        TypeRules.checkName("name", name);
        return TypeRules.checked(
                new RelationshipType(
                        name,
                        symmetric ? sameWay() : otherWay(),
                        symmetric,
                        dynamics,
                        functional,
                        inverseFunctional,
                        Set.copyOf(from),
                        Set.copyOf(to),
                        baseWeight,
                        sentiment));
    }

    private String sameWay() {
        if (inverse != null && !inverse.equals(name)) {
            throw Refusal.badInput(
                    "inverse", "is another name, but a symmetric type reads the same both ways");
        }
        return name;
    }

    private String otherWay() {
        if (inverse == null) {
            throw Refusal.badInput("inverse", "is missing: how does it read from the other side?");
        }
        if (inverse.equals(name)) {
            throw Refusal.badInput(
                    "inverse", "is the name itself: choose another one, or make it symmetric");
        }
        TypeRules.checkName("inverse", inverse);
        return inverse;
    }
}
