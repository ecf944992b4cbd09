package dev.loregraph.network.places;

import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.network.relationships.Bond;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.network.relationships.Share;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That somebody or something was at a place.
 *
 * @param type of the relationship that says so
 * @param untilSession the first session in which it is no longer said; null while it is. A journey
 *     tells of its own session only.
 */
record Stay(
        Entity who, Entity place, String type, int fromSession, @Nullable Integer untilSession) {

    static final List<String> TYPES = List.of("LOCATED_IN", "LIVES_IN", "TRAVELLED_TO");

    private static final Comparator<Stay> IN_ORDER =
            Comparator.comparingInt(Stay::fromSession)
                    .thenComparing(Stay::type)
                    .thenComparing(stay -> stay.place().id())
                    .thenComparing(stay -> stay.who().id());

    /**
     * Those that relationships tell of, by session, each once.
     *
     * @param outward whether the one that was asked about is who stays there, or the place
     */
    static List<Stay> of(List<Bond> ever, boolean outward, RelationshipTypes types, int session) {
        return ever.stream()
                .filter(bond -> bond.outward() == outward)
                .map(Bond::relationship)
                .filter(one -> one.to().kind() == EntityKind.LOCATION)
                .flatMap(one -> of(one, types, session))
                .distinct()
                .sorted(IN_ORDER)
                .toList();
    }

    private static Stream<Stay> of(Relationship relationship, RelationshipTypes types, int now) {
        boolean journey =
                types.named(relationship.type())
                        .map(RelationshipType::dynamics)
                        .filter(dynamics -> dynamics == Dynamics.ACCUMULATING)
                        .isPresent();
        return relationship.shares().stream()
                .map(share ->
                        new Stay(
                                relationship.from(),
                                relationship.to(),
                                relationship.type(),
                                share.from(),
                                journey ? Integer.valueOf(share.from() + 1) : end(share, now)));
    }

    private static @Nullable Integer end(Share share, int now) {
        return share.until() <= now ? share.until() : null;
    }

    boolean isIn(int session) {
        return fromSession <= session && (untilSession == null || session < untilSession);
    }
}
