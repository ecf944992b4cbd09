package dev.loregraph.network.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.graph.Audience;
import dev.loregraph.network.catalogue.RelationshipTypes;
import dev.loregraph.network.clocks.RecordedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTests {

    private static final Instant RECORDED = Instant.parse("2026-01-09T20:00:00Z");

    private static final List<Period> ALWAYS = List.of(new Period(0, RecordedTime.OPEN));

    private final Projection projection = new Projection(new RelationshipTypes());

    @Test
    void claims_of_one_pair_and_audience_become_one_edge_that_weighs_their_sum() {
        var edges = edges(met("a", 1, 0.5), met("b", 3, 0.25));
        assertThat(edges).hasSize(1);
        assertThat(edges.getFirst().asRow().toString())
                .contains("weight=0.75", "sessions=[1, 3]", "claimIds=[a, b]");
    }

    @Test
    void claims_of_two_audiences_become_two_edges() {
        var hidden = claim("b", "MET", "x", "y", Audience.DM, "dm", 1, 0);
        assertThat(edges(met("a", 1, 1), hidden))
                .extracting(ProjectedEdge::audience)
                .containsExactlyInAnyOrder(Audience.PARTY, Audience.DM);
    }

    @Test
    void a_later_place_of_the_same_account_ends_an_earlier_one() {
        var edges = edges(at("a", "inn", 1, "dm"), at("b", "cave", 4, "dm"));
        assertThat(untilOf("inn", edges)).containsExactly(4);
        assertThat(untilOf("cave", edges)).containsExactly(CountedClaim.FOREVER);
    }

    @Test
    void accounts_of_two_people_never_end_each_other() {
        var edges = edges(at("a", "inn", 1, "alice"), at("b", "cave", 4, "bob"));
        assertThat(untilOf("inn", edges)).containsExactly(CountedClaim.FOREVER);
    }

    @Test
    void within_one_session_the_earlier_place_in_the_text_holds_for_that_session() {
        var first = claim("b", "LOCATED_IN", "ring", "inn", Audience.PARTY, "dm", 2, 10);
        var then = claim("a", "LOCATED_IN", "ring", "cave", Audience.PARTY, "dm", 2, 90);
        assertThat(untilOf("inn", edges(then, first))).containsExactly(3);
    }

    @Test
    void a_hidden_claim_does_not_end_one_that_the_party_sees() {
        var hidden = claim("b", "LOCATED_IN", "ring", "cave", Audience.DM, "dm", 4, 0);
        assertThat(untilOf("inn", edges(at("a", "inn", 1, "dm"), hidden)))
                .containsExactly(CountedClaim.FOREVER);
    }

    @Test
    void a_claim_that_the_party_sees_ends_a_hidden_one() {
        var hidden = claim("a", "LOCATED_IN", "ring", "inn", Audience.DM, "dm", 1, 0);
        assertThat(untilOf("inn", edges(hidden, at("b", "cave", 4, "dm")))).containsExactly(4);
    }

    @Test
    void a_thing_has_one_owner_at_a_time() {
        var edges =
                edges(
                        claim("a", "OWNS", "rorik", "ring", Audience.PARTY, "dm", 1, 0),
                        claim("b", "OWNS", "midge", "ring", Audience.PARTY, "dm", 2, 0),
                        claim("c", "OWNS", "rorik", "ring", Audience.PARTY, "dm", 5, 0));
        assertThat(edges)
                .filteredOn(edge -> edge.subjectId().equals("rorik"))
                .singleElement()
                .satisfies(edge ->
                        assertThat(edge.shares())
                                .extracting(share -> share.extent().until())
                                .containsExactly(2, CountedClaim.FOREVER));
    }

    @Test
    void an_owner_of_one_thing_may_own_another() {
        var edges =
                edges(
                        claim("a", "OWNS", "rorik", "ring", Audience.PARTY, "dm", 1, 0),
                        claim("b", "OWNS", "rorik", "hat", Audience.PARTY, "dm", 2, 0));
        assertThat(untilOf("ring", edges)).containsExactly(CountedClaim.FOREVER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_in_which_claims_come_changes_nothing(long seed) {
        var random = new Random(seed);
        List<CountedClaim> claims = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            claims.add(
                    claim(
                            "claim" + i,
                            List.of("MET", "OWNS", "LOCATED_IN").get(random.nextInt(3)),
                            "s" + random.nextInt(3),
                            "o" + random.nextInt(3),
                            random.nextBoolean() ? Audience.PARTY : Audience.author("u"),
                            "account" + random.nextInt(2),
                            1 + random.nextInt(6),
                            random.nextInt(3)));
        }
        var once = projection.edgesOf("campaign", claims);
        Collections.shuffle(claims, random);
        assertThat(projection.edgesOf("campaign", claims)).isEqualTo(once);
    }

    private List<ProjectedEdge> edges(CountedClaim... claims) {
        return projection.edgesOf("campaign", List.of(claims));
    }

    private static List<Integer> untilOf(String objectId, List<ProjectedEdge> edges) {
        return edges.stream()
                .filter(edge -> edge.objectId().equals(objectId))
                .flatMap(edge -> edge.shares().stream())
                .map(share -> share.extent().until())
                .toList();
    }

    private static CountedClaim met(String id, int session, double weight) {
        return new CountedClaim(
                id,
                "x",
                "MET",
                "y",
                Audience.PARTY,
                "dm",
                weight,
                0.9,
                session,
                CountedClaim.FOREVER,
                0,
                RECORDED,
                ALWAYS);
    }

    private static CountedClaim at(String id, String place, int session, String account) {
        return claim(id, "LOCATED_IN", "ring", place, Audience.PARTY, account, session, 0);
    }

    private static CountedClaim claim(
            String id,
            String type,
            String subject,
            String object,
            Audience audience,
            String account,
            int session,
            int position) {
        return new CountedClaim(
                id,
                subject,
                type,
                object,
                audience,
                account,
                1,
                1,
                session,
                CountedClaim.FOREVER,
                position,
                RECORDED,
                ALWAYS);
    }
}
