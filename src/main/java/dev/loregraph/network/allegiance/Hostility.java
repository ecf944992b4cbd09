package dev.loregraph.network.allegiance;

import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.network.relationships.Share;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one did to another whom something ever bound them to.
 *
 * @param symmetric it doesn't tell who began
 * @param doerId the same for all names of who did it
 * @param victimId likewise
 * @param direct what bound the two to each other
 * @param shared what bound each of them to factions that the other was bound to as well
 */
record Hostility(
        Relationship deed,
        boolean symmetric,
        String doerId,
        String victimId,
        List<Relationship> direct,
        List<Membership> shared) {

    private static final String BETRAYED = "BETRAYED";

    /**
     * That one of the two belonged to a faction.
     *
     * @param factionId the same for all its names
     */
    record Membership(Relationship relationship, boolean ofDoer, String factionId) {

        boolean isSharedWith(Membership other) {
            return factionId.equals(other.factionId) && ofDoer != other.ofDoer;
        }
    }

    static Hostility of(Row row, Moment moment) {
        return new Hostility(
                Relationship.of(row, moment),
                row.rows("edges", edge -> edge.maybeFlag("symmetric").orElse(false)).contains(true),
                row.text("doerId"),
                row.text("victimId"),
                row.rows("direct", bond -> Relationship.of(bond, moment)),
                row.rows(
                        "shared",
                        bond ->
                                new Membership(
                                        Relationship.of(bond, moment),
                                        bond.flag("ofDoer"),
                                        bond.text("factionId"))));
    }

    Set<String> persons() {
        return Set.of(doerId, victimId);
    }

    boolean isCalledBetrayal() {
        return deed.type().equals(BETRAYED);
    }

    Stream<Integer> sessions() {
        return deed.shares().stream().map(Share::from).distinct();
    }

    /**
     * What bound the two when a session began; when they are told to have betrayed each other, also
     * what is first told in that session. What ended in it may have been ended by the deed.
     */
    List<Relationship> bondsIn(int session, boolean called) {
        int latest = called ? session : session - 1;
        List<Membership> then =
                shared.stream().filter(one -> held(one.relationship(), latest, session)).toList();
        return Stream.concat(
                        direct.stream().filter(bond -> held(bond, latest, session)),
                        then.stream()
                                .filter(one -> then.stream().anyMatch(one::isSharedWith))
                                .map(Membership::relationship))
                .toList();
    }

    private static boolean held(Relationship bond, int latest, int session) {
        return bond.shares().stream()
                .anyMatch(share -> share.from() <= latest && share.until() >= session);
    }
}
