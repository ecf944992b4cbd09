package dev.loregraph.network.family;

import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;
import java.util.List;

/**
 * A relationship that makes two a family.
 *
 * @param fromId the same for all names of who it leads from
 * @param toId the same for all names of whom it leads to
 */
record KinTie(Relationship relationship, String fromId, String toId) {

    static KinTie of(Row row, Moment moment) {
        return new KinTie(
                Relationship.of(row, moment), row.text("fromPersonId"), row.text("toPersonId"));
    }

    boolean joinsTwo() {
        return !fromId.equals(toId);
    }

    List<String> persons() {
        return List.of(fromId, toId);
    }

    /** Both ways to go along it. */
    List<Step> steps() {
        return switch (relationship.type()) {
            case "PARENT_OF" ->
                    List.of(
                            new Step(fromId, Way.DOWN, toId, relationship),
                            new Step(toId, Way.UP, fromId, relationship));
            case "SPOUSE_OF" -> mutual(Way.TO_SPOUSE);
            default -> mutual(Way.TO_SIBLING);
        };
    }

    private List<Step> mutual(Way way) {
        return List.of(
                new Step(fromId, way, toId, relationship),
                new Step(toId, way, fromId, relationship));
    }

    /** Where a tie leads in a family tree, in the order in which ways are looked for. */
    enum Way {
        UP,
        TO_SIBLING,
        DOWN,
        TO_SPOUSE
    }

    /** From one person to another along a tie. */
    record Step(String fromId, Way way, String toId, Relationship relationship) {}
}
