package dev.loregraph.network.relationships;

import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;

/**
 * What relates the entity that was asked about, as whomever the viewer knows it, to another.
 *
 * @param outward whether it leads from the one that was asked about
 * @param otherPersonId the same for all identities of the other that the viewer knows to be one
 */
public record Bond(Relationship relationship, boolean outward, String otherPersonId) {

    static Bond of(Row row, Moment moment) {
        return new Bond(
                Relationship.of(row, moment), row.flag("outward"), row.text("otherPersonId"));
    }
}
