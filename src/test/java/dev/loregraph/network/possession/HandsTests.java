package dev.loregraph.network.possession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Audience;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.clocks.RecordedTime;
import dev.loregraph.network.relationships.Bond;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.network.relationships.Share;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A thing goes from hand to hand. */
class HandsTests {

    private static final Entity RING = entity("ring", EntityKind.ITEM);
    private static final Entity ANN = entity("ann", EntityKind.NPC);
    private static final Entity BEN = entity("ben", EntityKind.NPC);
    private static final Entity CAT = entity("cat", EntityKind.NPC);
    private static final Entity DAN = entity("dan", EntityKind.NPC);

    @Test
    void three_transfers_make_a_chain_of_four_owners() {
        assertThat(
                        chain(
                                did(ANN, "CREATED", 1),
                                did(ANN, "GAVE", 3),
                                did(BEN, "RECEIVED", 3),
                                did(CAT, "TOOK", 4),
                                did(CAT, "SOLD", 6),
                                did(DAN, "BOUGHT", 6)))
                .containsExactly(
                        "ann 1-3 [CREATED]",
                        "ben 3-4 [RECEIVED]",
                        "cat 4-6 [TOOK]",
                        "dan 6- [BOUGHT]");
    }

    @Test
    void who_gives_away_what_nobody_saw_them_get_had_it() {
        assertThat(chain(did(ANN, "GAVE", 2), did(BEN, "RECEIVED", 2)))
                .containsExactly("ann 2-2 []", "ben 2- [RECEIVED]");
    }

    @Test
    void an_owner_owns_until_another_does() {
        assertThat(chain(owned(ANN, 1, 4), owned(BEN, 4, Integer.MAX_VALUE)))
                .containsExactly("ann 1-4 []", "ben 4- []");
    }

    @Test
    void what_is_said_again_is_one_possession() {
        assertThat(
                        chain(
                                owned(ANN, 1, Integer.MAX_VALUE),
                                did(ANN, "TOOK", 1),
                                did(ANN, "TOOK", 5)))
                .containsExactly("ann 1- [TOOK]");
    }

    @Test
    void what_was_destroyed_nobody_has() {
        assertThat(chain(did(ANN, "TOOK", 1), did(BEN, "DESTROYED", 2)).getLast())
                .isEqualTo("ben 2-2 []");
    }

    @Test
    void what_passes_between_two_names_of_one_person_stays_where_it_is() {
        Relationship taken = did(ANN, "TOOK", 1);
        Relationship given = did(ANN, "GAVE", 3);
        Relationship received = did(BEN, "RECEIVED", 3);
        Relationship sold = did(BEN, "SOLD", 5);

        assertThat(chain(taken, given, received, sold))
                .containsExactly("ann 1-3 [TOOK]", "ben 3-5 [RECEIVED]");
        assertThat(shown(Stream.of(taken, received, sold).map(one -> new Bond(one, false, "ann"))))
                .containsExactly("ann 1-5 [TOOK]");
    }

    private static List<String> chain(Relationship... ever) {
        return shown(Stream.of(ever).map(one -> new Bond(one, false, one.from().id())));
    }

    private static List<String> shown(Stream<Bond> ever) {
        return Hands.of(ever.toList(), 9).stream()
                .map(one ->
                        "%s %d-%s %s"
                                .formatted(
                                        one.holder().name(),
                                        one.fromSession(),
                                        one.untilSession() == null ? "" : one.untilSession(),
                                        one.how()))
                .toList();
    }

    private static Relationship did(Entity who, String type, int session) {
        return relationship(who, type, session, Integer.MAX_VALUE);
    }

    private static Relationship owned(Entity who, int from, int until) {
        return relationship(who, "OWNS", from, until);
    }

    private static Relationship relationship(Entity who, String type, int from, int until) {
        var share = new Share("c", "dm", from, until, 1, 1, 0, RecordedTime.OPEN);
        return new Relationship(type, who, RING, false, 1, List.of(share), Moment.ofSession(9));
    }

    private static Entity entity(String name, EntityKind kind) {
        return new Entity(
                name,
                "campaign",
                kind,
                name,
                List.of(),
                null,
                Audience.PARTY,
                1,
                Instant.EPOCH,
                "somebody",
                Instant.EPOCH);
    }
}
