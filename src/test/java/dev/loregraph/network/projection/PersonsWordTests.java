package dev.loregraph.network.projection;

import static dev.loregraph.network.projection.Judged.contradictions;
import static dev.loregraph.network.projection.Judged.holding;
import static dev.loregraph.network.projection.Judged.projected;
import static dev.loregraph.network.projection.Said.said;
import static dev.loregraph.network.projection.Voice.LEADER;
import static dev.loregraph.network.projection.Voice.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.graph.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What persons state and deny counts for more than what journals say. */
class PersonsWordTests {

    private final Said innSaysAlice = said("a", "ring LOCATED_IN inn").in(3).by("alice");
    private final Said caveSaysBob = said("b", "ring LOCATED_IN cave").in(5).by("bob");
    private final Said memberSaysAlice = said("m", "tamsin MEMBER_OF guild").in(2).by("alice");

    @Test
    void two_accounts_contradict_each_other_until_a_dm_says_who_is_right() {
        assertThat(contradictions(innSaysAlice, caveSaysBob)).isEqualTo("a-b@5");

        var settled = said("z", "ring LOCATED_IN inn").in(5).inPerson(LEADER, 8);
        assertThat(holding(innSaysAlice, caveSaysBob, settled)).isEqualTo("a 3.., z 5..");
        assertThat(contradictions(innSaysAlice, caveSaysBob, settled)).isEmpty();
    }

    @Test
    void a_dm_may_say_that_neither_was_right() {
        var settled = said("z", "ring LOCATED_IN mill").in(5).inPerson(LEADER, 8);
        assertThat(holding(innSaysAlice, caveSaysBob, settled)).isEqualTo("a 3..5, z 5..");
        assertThat(contradictions(innSaysAlice, caveSaysBob, settled)).isEmpty();
    }

    @Test
    void what_only_repeats_the_side_that_was_wrong_goes_with_it() {
        var repeated = said("c", "ring LOCATED_IN cave").in(6).by("bob");
        var settled = said("z", "ring LOCATED_IN inn").in(5).inPerson(LEADER, 8);
        assertThat(holding(innSaysAlice, caveSaysBob, repeated, settled)).isEqualTo("a 3.., z 5..");
    }

    @Test
    void a_move_after_the_session_that_was_decided_on_stands() {
        var moved = said("c", "ring LOCATED_IN tower").in(6).by("bob");
        var back = said("d", "ring LOCATED_IN cave").in(7).by("bob");
        var settled = said("z", "ring LOCATED_IN inn").in(5).inPerson(LEADER, 8);
        assertThat(holding(innSaysAlice, caveSaysBob, moved, back, settled))
                .isEqualTo("a 3.., c 6..7, d 7.., z 5..");
    }

    @Test
    void a_decision_is_about_the_sessions_that_had_been_played() {
        var settled = said("z", "ring LOCATED_IN inn").in(5).inPerson(LEADER, 8);
        var news = said("n", "ring LOCATED_IN cave").in(9).by("bob");
        assertThat(holding(caveSaysBob, settled, news)).isEqualTo("n 9.., z 5..");
        assertThat(contradictions(caveSaysBob, settled, news)).isEqualTo("z-n@9");
    }

    @Test
    void a_dm_may_change_their_mind_and_what_agrees_with_them_comes_back() {
        var first = said("y", "ring LOCATED_IN inn").in(5).inPerson(LEADER, 8);
        var second = said("z", "ring LOCATED_IN cave").in(5).inPerson(LEADER, 8);
        assertThat(holding(innSaysAlice, caveSaysBob, first, second))
                .isEqualTo("a 3..5, b 5.., z 5..");
    }

    @Test
    void a_players_word_outranks_their_own_journal_and_nobody_elses() {
        var stated = said("z", "ring LOCATED_IN inn").in(5).by("bob").inPerson(MEMBER, 8);
        assertThat(holding(caveSaysBob, stated)).isEqualTo("z 5..");
        assertThat(holding(said("a", "ring LOCATED_IN cave").in(5).by("alice"), stated))
                .isEqualTo("a 5.., z 5..");
    }

    @Test
    void a_dms_denial_ends_what_anybody_says_and_a_players_what_they_say_themselves() {
        var byDm = said("z", "tamsin MEMBER_OF guild").in(4).denied().inPerson(LEADER, 8);
        var byAlice =
                said("z", "tamsin MEMBER_OF guild").in(4).denied().by("alice").inPerson(MEMBER, 8);
        var byBob =
                said("z", "tamsin MEMBER_OF guild").in(4).denied().by("bob").inPerson(MEMBER, 8);
        assertThat(holding(memberSaysAlice, byDm)).isEqualTo("m 2..4");
        assertThat(holding(memberSaysAlice, byAlice)).isEqualTo("m 2..4");
        assertThat(holding(memberSaysAlice, byBob)).isEqualTo("m 2..");
        assertThat(contradictions(memberSaysAlice, byBob)).isEqualTo("m-z@4");
        assertThat(contradictions(memberSaysAlice, byDm)).isEmpty();
    }

    @Test
    void a_denial_for_some_sessions_leaves_the_others() {
        var denied =
                said("z", "tamsin MEMBER_OF guild").in(4).until(6).denied().inPerson(LEADER, 8);
        assertThat(holding(memberSaysAlice, denied)).isEqualTo("m 2..4, m 6..");
    }

    @Test
    void what_a_journal_says_of_a_session_played_later_stands_beside_a_denial() {
        var denied = said("z", "tamsin MEMBER_OF guild").in(4).denied().inPerson(LEADER, 8);
        var again = said("n", "tamsin MEMBER_OF guild").in(7).by("alice");
        var later = said("o", "tamsin MEMBER_OF guild").in(9).by("alice");
        assertThat(holding(memberSaysAlice, denied, again, later)).isEqualTo("m 2..4, o 9..");
        assertThat(contradictions(memberSaysAlice, denied, again, later)).isEqualTo("z-o@9");
    }

    @Test
    void a_person_takes_their_denial_back_by_stating_the_opposite() {
        var denied = said("y", "tamsin MEMBER_OF guild").in(4).denied().inPerson(LEADER, 8);
        var stated = said("z", "tamsin MEMBER_OF guild").in(6).inPerson(LEADER, 8);
        assertThat(holding(memberSaysAlice, denied, stated)).isEqualTo("m 2..4, m 6.., z 6..");
    }

    @Test
    void an_occasion_that_is_denied_was_not_and_others_were() {
        var denied = said("z", "x MET y").in(4).denied().inPerson(LEADER, 8);
        assertThat(
                        holding(
                                said("a", "x MET y").in(3),
                                said("b", "x MET y").in(5),
                                said("c", "x MET y").in(9),
                                denied))
                .isEqualTo("a 3.., c 9..");
    }

    @Test
    void a_claim_that_is_denied_ends_nothing() {
        var moved = said("c", "ring LOCATED_IN cave").in(5).by("alice");
        var denied = said("z", "ring LOCATED_IN cave").in(5).denied().inPerson(LEADER, 8);
        assertThat(holding(innSaysAlice, moved)).isEqualTo("a 3..5, c 5..");
        assertThat(holding(innSaysAlice, moved, denied)).isEqualTo("a 3..");
    }

    @Test
    void a_journals_denial_ends_nothing_and_contradicts_other_accounts() {
        var denied = said("z", "tamsin MEMBER_OF guild").in(4).denied().by("bob");
        assertThat(holding(memberSaysAlice, denied)).isEqualTo("m 2..");
        assertThat(contradictions(memberSaysAlice, denied)).isEqualTo("m-z@4");
        assertThat(
                        contradictions(
                                memberSaysAlice,
                                said("z", "tamsin MEMBER_OF guild").in(4).denied().by("alice")))
                .isEmpty();
    }

    @Test
    void that_two_did_not_meet_in_one_session_does_not_contradict_that_they_met_in_another() {
        var denied = said("z", "x MET y").in(4).denied().by("bob");
        assertThat(contradictions(said("a", "x MET y").in(6).by("alice"), denied)).isEmpty();
        assertThat(contradictions(said("a", "x MET y").in(4).by("alice"), denied))
                .isEqualTo("a-z@4");
    }

    @Test
    void a_contradiction_is_seen_by_who_sees_both_sides() {
        var hidden = said("b", "ring LOCATED_IN cave").in(5).by("bob").to(Audience.author("bob"));
        assertThat(projected(innSaysAlice, hidden).contradictions().getFirst().asRow("campaign"))
                .asString()
                .contains("audience=AUTHOR:bob");
        var other = said("a", "ring LOCATED_IN inn").by("alice").to(Audience.author("alice"));
        assertThat(projected(other, hidden).contradictions().getFirst().asRow("campaign"))
                .asString()
                .contains("audience=DM");
    }

    @Test
    void accounts_that_repeat_themselves_contradict_each_other_once() {
        assertThat(
                        contradictions(
                                innSaysAlice,
                                said("a2", "ring LOCATED_IN inn").in(6).by("alice"),
                                caveSaysBob,
                                said("b2", "ring LOCATED_IN cave").in(7).by("bob")))
                .isEqualTo("a-b@5");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_hidden_changes_nothing_in_what_others_see(long seed) {
        var random = new Random(seed);
        List<CountedClaim> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(RandomClaims.one(random, "claim" + i));
        }
        List<CountedClaim> open =
                all.stream().filter(claim -> claim.audience().equals(Audience.PARTY)).toList();
        assertThat(seenByTheParty(projected(all))).isEqualTo(seenByTheParty(projected(open)));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static List<String> seenByTheParty(Projected projected) {
        List<String> seen = new ArrayList<>();
        projected.edges().stream()
                .filter(edge -> edge.audience().equals(Audience.PARTY))
                .forEach(edge -> seen.add(edge.asRow().toString()));
        projected.contradictions().stream()
                .map(one -> one.asRow("campaign").toString())
                .filter(row -> row.contains("audience=PARTY"))
                .forEach(seen::add);
        return seen.stream().sorted().toList();
    }
}
