package dev.loregraph.network.rivalry;

import dev.loregraph.graph.Row;
import dev.loregraph.network.catalogue.Nature;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.TypeSet;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;

/**
 * Something between two that isn't neutral.
 *
 * @param byOne whether it leads from the first of the two
 * @param symmetric whether it is the other's as well
 * @param sentiment of its type
 */
record Tie(
        Relationship relationship,
        boolean byOne,
        boolean symmetric,
        Nature nature,
        double sentiment) {

    static Tie of(Row row, TypeSet types, Moment moment) {
        RelationshipType type = types.named(row.text("type")).orElseThrow();
        return new Tie(
                Relationship.of(row, moment),
                row.flag("byOne"),
                type.symmetric(),
                type.nature().orElseThrow(),
                type.sentiment());
    }

    /** How much it is worth at the end of a session, either way. */
    double valueIn(int session) {
        return Math.abs(sentiment)
                * relationship.shares().stream()
                        .filter(share -> share.from() <= session && session < share.until())
                        .mapToDouble(share -> share.weight())
                        .sum();
    }

    double value() {
        return Math.abs(sentiment) * relationship.weight();
    }

    /** The same when the two change places. */
    Tie turned() {
        return new Tie(relationship, !byOne, symmetric, nature, sentiment);
    }

    boolean isHostile() {
        return sentiment < 0;
    }

    boolean isFrom(boolean one) {
        return symmetric || byOne == one;
    }
}
