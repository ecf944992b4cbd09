package dev.loregraph;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The demo campaign, from its file to the answers that a person would give. */
@WholeServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

    private static final String PARTY =
            "Isembard Pym, Ottiline Vask, Rorik Copperpan, Tamsin Withy";
    private static final String CLAIMS =
            """
            query($id: ID!, $after: String) { claims(campaignId: $id, status: ACCEPTED, first: 100, after: $after) {
              pageInfo { hasNextPage endCursor }
              nodes { type from { name } to { name } evidence { quote start end journal { body } } }
            } }\
            """;
    private static final String WHO_MET =
            "query($id: ID!, $asOf: AsOf) { whoMet(entityId: $id, asOf: $asOf, kinds: [CHARACTER]) { nodes { who { name } } } }";
    private static final String KILLERS =
            """
            query($id: ID!, $asOf: AsOf) { entity(id: $id) {
              relationships(types: ["KILLED"], direction: IN, asOf: $asOf) { totalCount nodes { from { name } } }
            } }\
            """;

    private final Api.Member dm;
    private final Api.Member alice;
    private final Api.Member bob;
    private String campaign = "";

    @Autowired
    DemoIT(Api api) {
        this.dm = api.somebody();
        this.alice = api.somebody();
        this.bob = api.somebody();
    }

    @BeforeAll
    void bring_it_in_and_have_it_read() throws IOException {
        String file =
                new ClassPathResource("seed-data/demo/campaign.jsonl")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("\"low-water\"", "\"low-water-" + dm.username() + "\"")
                        .replace("\"dm\"", "\"" + dm.username() + "\"")
                        .replace("\"alice\"", "\"" + alice.username() + "\"")
                        .replace("\"bob\"", "\"" + bob.username() + "\"");
        JsonNode report = dm.rest("POST", "/api/v2/campaigns/import?consolidate=true", file).body();
        assertThat(report.path("badLineCount").asInt()).as(report.toString()).isZero();
        campaign = report.path("campaignId").asString();
        List<JsonNode> runs = RunsOf.ended(dm, campaign, Duration.ofMinutes(3));
        assertThat(runs)
                .hasSize(8)
                .allMatch(run -> run.path("state").asString().equals("SUCCEEDED"));
    }

    @Test
    void it_shows_every_relationship_type_that_is_read_in_journals() {
        var shown =
                claims(dm).stream().map(claim -> claim.path("type").asString()).collect(toSet());
        assertThat(shown).containsExactlyInAnyOrderElementsOf(DeclaredTypes.readInJournals());
    }

    @Test
    void every_claim_quotes_the_text_that_its_reader_gets() {
        for (Api.Member member : List.of(dm, alice)) {
            assertThat(claims(member))
                    .isNotEmpty()
                    .allSatisfy(claim -> {
                        JsonNode evidence = claim.path("evidence");
                        String body = evidence.at("/journal/body").asString();
                        assertThat(
                                        body.substring(
                                                evidence.path("start").asInt(),
                                                evidence.path("end").asInt()))
                                .isEqualTo(evidence.path("quote").asString());
                    });
        }
    }

    @Test
    void nobody_had_met_the_keeper_before_session_5_and_then_all_four_had() {
        assertThat(whoMet(dm, "Jory Lanyon", 4)).isEmpty();
        assertThat(whoMet(dm, "Jory Lanyon", 5)).isEqualTo(PARTY);
        assertThat(whoMet(alice, "Jory Lanyon", 5)).isEqualTo(PARTY);
    }

    @Test
    void who_killed_the_ferryman_is_the_dms_secret_until_it_is_told() {
        JsonNode told = killers(dm, 6);
        assertThat(told.at("/nodes/0/from/name").asString()).isEqualTo("Lucan Dray");
        assertThat(killers(alice, 6).path("totalCount").asInt()).isZero();
        assertThat(killers(bob, 8).path("nodes")).isEmpty();
    }

    @Test
    void what_only_the_dm_knows_is_in_nothing_that_a_player_gets() {
        String seen = claims(alice).toString();
        assertThat(seen).doesNotContain("Ebb Bargain", "Silver Candles");
        assertThat(entities(alice, "Ebb Bargain")).isEmpty();
        assertThat(entities(dm, "Ebb Bargain")).hasSize(1);
    }

    @Test
    void names_that_nobody_registered_are_proposed() {
        List<String> names =
                dm.query(
                                "query($id: ID!) { entityProposals(campaignId: $id, first: 100) { nodes { name } } }",
                                Map.of("id", campaign))
                        .at("/entityProposals/nodes")
                        .valueStream()
                        .map(node -> node.path("name").asString())
                        .toList();
        assertThat(names).contains("Bettony Crake", "Gaffer Tull", "Hugo Latch", "Sprat's End");
    }

    private List<JsonNode> claims(Api.Member member) {
        return Pages.of(member, CLAIMS, Map.of("id", campaign), "/claims");
    }

    private String whoMet(Api.Member member, String name, int session) {
        return member.query(WHO_MET, asked(name, session))
                .at("/whoMet/nodes")
                .valueStream()
                .map(node -> node.at("/who/name").asString())
                .sorted()
                .collect(joining(", "));
    }

    private JsonNode killers(Api.Member member, int session) {
        return member.query(KILLERS, asked("Joss Tarn", session)).at("/entity/relationships");
    }

    private Map<String, Object> asked(String name, int session) {
        return Map.of("id", entities(dm, name).getFirst(), "asOf", Map.of("session", session));
    }

    private List<String> entities(Api.Member member, String name) {
        return member.query(
                        "query($id: ID!, $name: String) { entities(campaignId: $id, name: $name) { nodes { id } } }",
                        Map.of("id", campaign, "name", name))
                .at("/entities/nodes")
                .valueStream()
                .map(node -> node.path("id").asString())
                .toList();
    }
}
