package dev.loregraph.oracle;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who sees something: DMs always do, and those who are named.
 *
 * @param named a DM too, of what they keep to themselves: they see it even when they are one no
 *     more
 */
record Circle(Set<Person> named) {

    static final Circle PARTY = new Circle(EnumSet.allOf(Person.class));
    static final Circle DM = new Circle(Set.of());

    Circle {
        named = Set.copyOf(named);
    }

    /** The audience that clients know by this name. */
    static Circle of(String audience, Person author) {
        return switch (audience) {
            case "PARTY" -> PARTY;
            case "DM" -> DM;
            default -> new Circle(Set.of(author));
        };
    }

    String audience() {
        return equals(PARTY) ? "PARTY" : equals(DM) ? "DM" : "AUTHOR";
    }

    boolean includes(Person viewer) {
        return viewer.leads() || named.contains(viewer);
    }

    /** Whether everybody in the other one is in this one. */
    boolean surrounds(Circle other) {
        return named.containsAll(other.named);
    }

    /** Those who are in both. */
    Circle and(Circle other) {
        Set<Person> both = EnumSet.noneOf(Person.class);
        both.addAll(named);
        both.retainAll(other.named);
        return new Circle(both);
    }
}
