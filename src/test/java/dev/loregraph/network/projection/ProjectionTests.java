package dev.loregraph.network.projection;

import static dev.loregraph.network.projection.Judged.holding;
import static dev.loregraph.network.projection.Judged.projected;
import static dev.loregraph.network.projection.Said.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.graph.Audience;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTests {

    @Test
    void claims_of_one_pair_and_audience_become_one_edge_that_weighs_their_sum() {
        var edges =
                projected(
                                said("a", "x MET y").in(1).weighing(0.5),
                                said("b", "x MET y").in(3).weighing(0.25))
                        .edges();
        assertThat(edges).hasSize(1);
        assertThat(edges.getFirst().asRow().toString())
                .contains("weight=0.75", "sessions=[1, 3]", "claimIds=[a, b]", "symmetric=true");
    }

    @Test
    void claims_of_two_audiences_become_two_edges() {
        assertThat(projected(said("a", "x MET y"), said("b", "x MET y").to(Audience.DM)).edges())
                .extracting(ProjectedEdge::audience)
                .containsExactlyInAnyOrder(Audience.PARTY, Audience.DM);
    }

    @Test
    void a_later_place_of_the_same_account_ends_an_earlier_one() {
        assertThat(
                        holding(
                                said("a", "ring LOCATED_IN inn").in(1),
                                said("b", "ring LOCATED_IN cave").in(4)))
                .isEqualTo("a 1..4, b 4..");
    }

    @Test
    void accounts_of_two_people_never_end_each_other() {
        assertThat(
                        holding(
                                said("a", "ring LOCATED_IN inn").in(1).by("alice"),
                                said("b", "ring LOCATED_IN cave").in(4).by("bob")))
                .isEqualTo("a 1.., b 4..");
    }

    @Test
    void within_one_session_the_earlier_place_in_the_text_holds_for_that_session() {
        assertThat(
                        holding(
                                said("a", "ring LOCATED_IN cave").in(2).at(90),
                                said("b", "ring LOCATED_IN inn").in(2).at(10)))
                .isEqualTo("a 2.., b 2..3");
    }

    @Test
    void a_hidden_claim_does_not_end_one_that_the_party_sees() {
        assertThat(
                        holding(
                                said("a", "ring LOCATED_IN inn").in(1),
                                said("b", "ring LOCATED_IN cave").in(4).to(Audience.DM)))
                .isEqualTo("a 1.., b 4..");
    }

    @Test
    void a_claim_that_the_party_sees_ends_a_hidden_one() {
        assertThat(
                        holding(
                                said("a", "ring LOCATED_IN inn").in(1).to(Audience.DM),
                                said("b", "ring LOCATED_IN cave").in(4)))
                .isEqualTo("a 1..4, b 4..");
    }

    @Test
    void a_thing_has_one_owner_at_a_time_and_an_owner_many_things() {
        assertThat(
                        holding(
                                said("a", "rorik OWNS ring").in(1),
                                said("b", "midge OWNS ring").in(2),
                                said("c", "rorik OWNS ring").in(5),
                                said("d", "rorik OWNS hat").in(2)))
                .isEqualTo("a 1..2, b 2..5, c 5.., d 2..");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_in_which_claims_come_changes_nothing(long seed) {
        var random = new Random(seed);
        List<CountedClaim> claims = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            claims.add(RandomClaims.one(random, "claim" + i));
        }
        var once = projected(claims);
        Collections.shuffle(claims, random);
        assertThat(projected(claims)).isEqualTo(once);
    }
}
