package dev.loregraph.network.identity;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Chronicle;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One who goes by a false name: each viewer is answered by what they know. */
@WholeServerTest
class IdentityIT {

    private static final String STATE =
            "mutation($input: StateRelationshipInput!) { stateRelationship(input: $input) { claim { id audience } } }";
    private static final String WHO_MET =
            """
            query($id: ID!, $asOf: AsOf) { whoMet(entityId: $id, asOf: $asOf) { totalCount
              nodes { who { name } metAs { name } times weight evidence(first: 2) { quote } } } }\
            """;
    private static final String KNOWN =
            "query($id: ID!, $asOf: AsOf) { entity(id: $id) { sameAs(asOf: $asOf) { name } } }";
    private static final String PATH =
            "query($from: ID!, $to: ID!, $hops: Int!) { pathBetween(fromId: $from, toId: $to, types: [\"MET\", \"THREATENED\", \"HELPED\"], maxHops: $hops) { hops weight entities { name } steps { from { name } to { name } relationships { type from { name } to { name } weight } } } }";
    private static final String POSSESSIONS =
            "query($id: ID!) { possessions(itemId: $id) { totalCount nodes { holder { name } fromSession untilSession how relationships { type from { name } } } } }";

    private final Api api;
    private final Api.Member alice;
    private final Api.Member dm;
    private final Chronicle chronicle;

    @Autowired
    IdentityIT(Api api) {
        this.api = api;
        this.alice = api.somebody();
        this.dm = api.somebody();
        this.chronicle = Chronicle.begun(dm, alice);
        chronicle
                .entity("CHARACTER", "Rorik", "PARTY")
                .entity("CHARACTER", "Tamsin", "PARTY")
                .npc("Brother Mallow")
                .npc("Lucan Dray")
                .npc("Joss Tarn")
                .entity("ITEM", "Glass Key", "PARTY");
        chronicle.writes(alice, 1, "Rorik met Brother Mallow in the kitchen.");
        chronicle.writes(
                alice,
                2,
                "Tamsin met Lucan Dray on the quay. Rorik met Lucan Dray at noon. Lucan Dray threatened Joss Tarn.");
        chronicle.writes(
                alice,
                3,
                "Brother Mallow helped Joss Tarn, and Brother Mallow met Lucan Dray in the mirror.");
        chronicle.read();
    }

    @Test
    void who_knows_gets_the_answers_of_both_and_who_does_not_gets_those_of_each() {
        List<String> seen = chronicle.seenBy(alice);

        state("DM", 1);

        assertThat(chronicle.seenBy(alice)).as("for players nothing has happened").isEqualTo(seen);
        assertThat(whoMet(dm, "Brother Mallow", null)).isEqualTo(whoMet(dm, "Lucan Dray", null));
        assertThat(who(dm, "Brother Mallow", null))
                .containsExactlyInAnyOrder("Rorik", "Tamsin", "Joss Tarn");
        assertThat(who(alice, "Brother Mallow", null))
                .contains("Rorik", "Lucan Dray")
                .doesNotContain("Tamsin");
        assertThat(who(alice, "Lucan Dray", null)).contains("Tamsin");
        JsonNode rorik =
                whoMet(dm, "Brother Mallow", null)
                        .path("nodes")
                        .valueStream()
                        .filter(one -> one.at("/who/name").asString().equals("Rorik"))
                        .findFirst()
                        .orElseThrow();
        assertThat(rorik.path("times").asInt()).isEqualTo(2);
        assertThat(rorik.path("evidence").toString()).contains("kitchen", "noon");
        assertThat(rorik.path("metAs").toString())
                .as("as whom he was met, by name")
                .containsSubsequence("Brother Mallow", "Lucan Dray");
        assertThat(chronicle.relationships(dm, "Brother Mallow").toString())
                .contains(
                        "THREATENED [Joss Tarn, Lucan Dray]", "HELPED [Brother Mallow, Joss Tarn]")
                .doesNotContain("MET [Brother Mallow, Lucan Dray]");
        assertThat(chronicle.relationships(dm, "Lucan Dray"))
                .isEqualTo(chronicle.relationships(dm, "Brother Mallow"));
        assertThat(neighbours(dm)).contains("Tamsin", "Lucan Dray");
        assertThat(known(dm, "Brother Mallow", null).toString())
                .isEqualTo("{\"sameAs\":[{\"name\":\"Lucan Dray\"}]}");
        assertThat(known(alice, "Brother Mallow", null).path("sameAs")).isEmpty();
    }

    @Test
    void it_counts_from_the_session_in_which_it_became_known_and_from_when_it_was_recorded() {
        Instant before = Instant.now();
        state("DM", 1);
        state("PARTY", 3);

        assertThat(who(alice, "Brother Mallow", Map.of("session", 2))).containsExactly("Rorik");
        assertThat(known(alice, "Brother Mallow", Map.of("session", 2)).path("sameAs")).isEmpty();
        assertThat(who(alice, "Brother Mallow", Map.of("session", 3))).contains("Rorik", "Tamsin");
        assertThat(known(alice, "Brother Mallow", Map.of("session", 3)).path("sameAs")).hasSize(1);
        assertThat(who(dm, "Brother Mallow", Map.of("session", 2))).contains("Rorik", "Tamsin");
        assertThat(known(dm, "Lucan Dray", Map.of("recordedAt", before.toString())).path("sameAs"))
                .isEmpty();
    }

    @Test
    void a_secret_identity_stays_secret_whoever_is_told_of_it() {
        show("Lucan Dray", "DM", 1);
        List<String> seen = chronicle.seenBy(alice);

        assertThat(state("PARTY", 3).path("audience").asString()).isEqualTo("DM");

        assertThat(chronicle.seenBy(alice)).isEqualTo(seen);
        show("Lucan Dray", "PARTY", 2);
        assertThat(who(alice, "Brother Mallow", Map.of("session", 3))).contains("Tamsin");
        assertThat(who(alice, "Brother Mallow", Map.of("session", 2))).containsExactly("Rorik");
    }

    @Test
    void what_was_stated_is_taken_back() {
        List<String> seen = withoutClaims(chronicle.seenBy(dm));
        String claim = state("DM", 1).path("id").asString();
        assertThat(withoutClaims(chronicle.seenBy(dm))).isNotEqualTo(seen);

        dm.query(
                "mutation($id: ID!) { retractClaims(input: {claimIds: [$id]}) { claims { id } } }",
                Map.of("id", claim));

        assertThat(withoutClaims(chronicle.seenBy(dm))).isEqualTo(seen);
    }

    @Test
    void three_who_are_one_are_one_to_those_who_know_of_both() {
        chronicle.npc("The Factor");
        state("Lucan Dray", "The Factor", "PARTY", 1);
        state("DM", 1);
        assertThat(known(dm, "The Factor", null).path("sameAs").toString())
                .isEqualTo("[{\"name\":\"Brother Mallow\"},{\"name\":\"Lucan Dray\"}]");
        assertThat(known(alice, "The Factor", null).path("sameAs").toString())
                .isEqualTo("[{\"name\":\"Lucan Dray\"}]");
        assertThat(who(dm, "The Factor", null)).contains("Rorik", "Tamsin");
    }

    @Test
    void a_circle_of_many_who_are_all_one_is_answered_at_once() {
        List<String> names =
                IntStream.range(0, 8).mapToObj(i -> "Face " + (char) ('A' + i)).toList();
        names.forEach(name -> chronicle.npc(name));
        for (String one : names) {
            names.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .forEach(other -> state(one, other, "PARTY", 1));
        }
        state("Face A", "Lucan Dray", "PARTY", 1);

        assertThat(known(alice, "Face H", null).path("sameAs")).hasSize(8);
        assertThat(who(alice, "Face H", null)).contains("Rorik", "Tamsin");
    }

    @Test
    void a_player_may_keep_to_themself_and_the_dm_who_they_think_somebody_is() {
        Api.Member bob = api.somebody();
        dm.query(
                "mutation($c: ID!, $u: String!) { addMember(input: {campaignId: $c, username: $u, role: PLAYER}) { member { role } } }",
                Map.of("c", chronicle.id(), "u", bob.username()));
        List<String> seen = chronicle.seenBy(bob);

        alice.query(STATE, Map.of("input", input("Lucan Dray", "Brother Mallow", "AUTHOR", 1)));

        assertThat(chronicle.seenBy(bob)).isEqualTo(seen);
        assertThat(who(alice, "Brother Mallow", null)).contains("Tamsin");
        assertThat(who(dm, "Brother Mallow", null)).contains("Tamsin");
    }

    @Test
    void a_dm_denies_what_a_player_made_of_two_people() {
        alice.query(STATE, Map.of("input", input("Lucan Dray", "Brother Mallow", "PARTY", 1)));
        assertThat(who(alice, "Brother Mallow", null)).contains("Tamsin");
        Map<String, Object> denial =
                new HashMap<>(input("Lucan Dray", "Brother Mallow", "PARTY", 1));
        denial.put("polarity", "DENIES");

        dm.query(STATE, Map.of("input", denial));

        assertThat(who(alice, "Brother Mallow", null)).doesNotContain("Tamsin");
    }

    @Test
    void ways_lead_through_both_names_of_somebody_for_who_knows() {
        chronicle.npc("The Abbot");
        chronicle.writes(dm, 3, "The Abbot helped Brother Mallow.", "DM", "PARTY");
        chronicle.read();
        chronicle.npc("Far Friend");
        tell("Far Friend", "THREATENED", "Lucan Dray", 2);
        String unaware = way(alice, "The Abbot", "Far Friend", 2).toString();

        state("DM", 1);

        assertThat(way(alice, "The Abbot", "Far Friend", 2).toString()).isEqualTo(unaware);
        JsonNode way = way(dm, "The Abbot", "Far Friend", 2);
        assertThat(way.path("hops").asInt()).isEqualTo(2);
        assertThat(way.path("steps").toString())
                .contains(
                        "{\"type\":\"HELPED\",\"from\":{\"name\":\"The Abbot\"},\"to\":{\"name\":\"Brother Mallow\"}",
                        "{\"type\":\"THREATENED\",\"from\":{\"name\":\"Far Friend\"},\"to\":{\"name\":\"Lucan Dray\"}");
        assertThat(way(dm, "Brother Mallow", "Lucan Dray", 6).path("hops").asInt()).isZero();
        assertThat(way(alice, "Brother Mallow", "Lucan Dray", 6).path("hops").asInt()).isPositive();
    }

    @Test
    void a_thing_changes_no_hands_for_who_knows_that_both_are_one() {
        tell("Brother Mallow", "TOOK", "Glass Key", 1);
        tell("Lucan Dray", "OWNS", "Glass Key", 2);
        tell("Rorik", "TOOK", "Glass Key", 3);
        String unaware = possessions(alice).toString();
        assertThat(possessions(alice).path("totalCount").asInt()).isEqualTo(3);

        state("DM", 1);

        assertThat(possessions(alice).toString()).isEqualTo(unaware);
        JsonNode known = possessions(dm);
        assertThat(known.path("totalCount").asInt()).isEqualTo(2);
        assertThat(known.at("/nodes/0/holder/name").asString()).isEqualTo("Brother Mallow");
        assertThat(known.at("/nodes/0/untilSession").asInt()).isEqualTo(3);
        assertThat(known.at("/nodes/0/relationships").toString())
                .contains("Brother Mallow", "Lucan Dray");
    }

    @Test
    void an_entity_that_was_merged_is_known_for_whom_the_other_is() {
        chronicle.npc("The Factor");
        chronicle.merge("Lucan Dray", "The Factor");
        state("The Factor", "Brother Mallow", "PARTY", 1);
        assertThat(known(alice, "The Factor", null).toString()).contains("Brother Mallow");
        assertThat(who(alice, "Brother Mallow", null)).contains("Tamsin");
    }

    @Test
    void of_two_names_of_one_person_the_other_ones_kind_is_asked_for() {
        state("Rorik", "Brother Mallow", "PARTY", 1);
        assertThat(sameness("Rorik", "NPC")).isEqualTo(1);
        assertThat(sameness("Rorik", "CHARACTER")).isZero();
        assertThat(sameness("Brother Mallow", "CHARACTER")).isEqualTo(1);
        assertThat(sameness("Brother Mallow", "NPC")).isZero();
    }

    private int sameness(String name, String kind) {
        JsonNode relationships =
                alice.query(
                                "query($id: ID!, $kinds: [EntityKind!]) { entity(id: $id) { relationships(types: [\"SAME_AS\"], kinds: $kinds) { totalCount nodes { type } } } }",
                                Map.of("id", chronicle.entity(name), "kinds", List.of(kind)))
                        .at("/entity/relationships");
        int count = relationships.path("totalCount").asInt();
        assertThat(relationships.path("nodes")).hasSize(count);
        return count;
    }

    @Test
    void nobody_is_the_same_as_themself() {
        Refused.by(
                BAD_REQUEST,
                "toId",
                dm.refusal(STATE, Map.of("input", input("Lucan Dray", "Lucan Dray", "DM", 1))));
    }

    private static List<String> withoutClaims(List<String> seen) {
        return seen.stream().filter(line -> !line.contains("\"status\":\"RETRACTED\"")).toList();
    }

    private void tell(String from, String type, String to, int session) {
        Map<String, Object> input = new HashMap<>(input(from, to, "PARTY", session));
        input.put("type", type);
        dm.query(STATE, Map.of("input", input));
    }

    private JsonNode way(Api.Member member, String from, String to, int hops) {
        return member.query(
                        PATH,
                        Map.of(
                                "from", chronicle.entity(from),
                                "to", chronicle.entity(to),
                                "hops", hops))
                .path("pathBetween");
    }

    private JsonNode possessions(Api.Member member) {
        return member.query(POSSESSIONS, Map.of("id", chronicle.entity("Glass Key")))
                .path("possessions");
    }

    private JsonNode state(String audience, int session) {
        return state("Lucan Dray", "Brother Mallow", audience, session);
    }

    private JsonNode state(String one, String other, String audience, int session) {
        return dm.query(STATE, Map.of("input", input(one, other, audience, session)))
                .at("/stateRelationship/claim");
    }

    private Map<String, Object> input(String one, String other, String audience, int session) {
        return Map.of(
                "fromId",
                chronicle.entity(one),
                "type",
                "SAME_AS",
                "toId",
                chronicle.entity(other),
                "audience",
                audience,
                "session",
                session);
    }

    private void show(String name, String audience, int revision) {
        dm.query(
                "mutation($input: UpdateEntityInput!) { updateEntity(input: $input) { entity { audience } } }",
                Map.of(
                        "input",
                        Map.of(
                                "entityId",
                                chronicle.entity(name),
                                "expectedRevision",
                                revision,
                                "audience",
                                audience)));
    }

    private JsonNode whoMet(Api.Member member, String name, @Nullable Map<String, ?> asOf) {
        return member.query(WHO_MET, at(name, asOf)).path("whoMet");
    }

    private List<String> who(Api.Member member, String name, @Nullable Map<String, ?> asOf) {
        return whoMet(member, name, asOf)
                .path("nodes")
                .valueStream()
                .map(node -> node.at("/who/name").asString())
                .toList();
    }

    private JsonNode known(Api.Member member, String name, @Nullable Map<String, ?> asOf) {
        return member.query(KNOWN, at(name, asOf)).path("entity");
    }

    private String neighbours(Api.Member member) {
        return member.query(
                        "query($id: ID!) { neighbourhood(entityId: $id) { nodes { name } } }",
                        Map.of("id", chronicle.entity("Brother Mallow")))
                .toString();
    }

    private Map<String, Object> at(String name, @Nullable Map<String, ?> asOf) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("id", chronicle.entity(name));
        if (asOf != null) {
            variables.put("asOf", asOf);
        }
        return variables;
    }
}
