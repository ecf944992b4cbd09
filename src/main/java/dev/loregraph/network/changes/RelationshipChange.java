package dev.loregraph.network.changes;

import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;
import java.util.List;

/**
 * That a relationship weighs something else at the end of one session than of another.
 *
 * @param relationship as it stands at the end of the later one
 * @param before what it weighed at the end of the earlier one
 */
record RelationshipChange(Relationship relationship, double before) {

    /** What became of it. */
    enum Kind {
        BEGAN,
        GREW,
        SHRANK,
        ENDED
    }

    static RelationshipChange of(Row row, Moment later) {
        return new RelationshipChange(Relationship.of(row, later), row.number("before"));
    }

    public Kind kind() {
        if (before == 0) {
            return Kind.BEGAN;
        }
        if (after() == 0) {
            return Kind.ENDED;
        }
        return after() > before ? Kind.GREW : Kind.SHRANK;
    }

    public double after() {
        return relationship.weight();
    }

    /** Its place in a list: the greatest change first. */
    List<Object> key() {
        return List.of(
                -Math.abs(after() - before),
                relationship.type(),
                relationship.from().id(),
                relationship.to().id());
    }
}
