package dev.loregraph.consolidation.reading;

import static java.util.stream.Collectors.toCollection;

import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Audience;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Readers who may see the same things: those of a journal, or the fewer of them who may also see
 * some hidden entity. A journal is read once for each circle, knowing only the names that the
 * circle knows; so what a wider circle gets can't depend on a name that is hidden from it.
 *
 * @param audience those in it
 */
record Circle(Audience audience) {

    private static final Comparator<Audience> WIDEST_FIRST =
            Comparator.comparingInt(Circle::narrowness).thenComparing(Audience::key);

    /** The circles of a journal, the journal's own first. */
    static List<Circle> of(Audience journal, Collection<Entity> cast) {
        return ofAudiences(journal, cast.stream().map(Entity::audience).distinct().toList());
    }

    static List<Circle> ofAudiences(Audience journal, Collection<Audience> entities) {
        return Stream.concat(Stream.of(journal), entities.stream().map(journal::narrowedBy))
                .collect(toCollection(() -> new TreeSet<>(WIDEST_FIRST)))
                .stream()
                .map(Circle::new)
                .toList();
    }

    /** Whether everybody in this circle is in the other one too. */
    boolean isWithin(Circle other) {
        return audience.narrowedBy(other.audience).equals(audience);
    }

    /** Whether everybody in the circle may see the entity. */
    boolean sees(Entity entity) {
        return audience.narrowedBy(entity.audience()).equals(audience);
    }

    /**
     * Whether something the journal says about these entities is this circle's to know, and no
     * wider one's.
     */
    boolean owns(Audience journal, Collection<Entity> about) {
        return about.stream()
                .map(Entity::audience)
                .reduce(journal, Audience::narrowedBy)
                .equals(audience);
    }

    private static int narrowness(Audience audience) {
        if (audience.equals(Audience.PARTY)) {
            return 0;
        }
        return audience.equals(Audience.DM) ? 2 : 1;
    }
}
