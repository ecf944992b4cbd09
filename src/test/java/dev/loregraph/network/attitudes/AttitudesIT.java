package dev.loregraph.network.attitudes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Claims;
import dev.loregraph.network.Rebuilt;
import dev.loregraph.network.Saga;
import dev.loregraph.refusal.Refusal.Code;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who regards whom how, over HTTP. */
@WholeServerTest
class AttitudesIT {

    private static final String ATTITUDES =
            """
            query($id: ID!, $toward: ID, $asOf: AsOf) { entity(id: $id) { attitudes(toward: $toward, asOf: $asOf) {
              from { name } to { name } disposition trust respect fear
              bands { disposition trust respect fear }
              trajectory { sinceSession disposition trust }
              history { session recordedAt change { disposition } value { disposition trust } claimId claim { id statedBy note } }
            } } }\
            """;

    private final Driver driver;
    private final Claims claims;
    private final Saga story;

    @Autowired
    AttitudesIT(Driver driver, Api api, Claims claims) {
        this.driver = driver;
        this.claims = claims;
        this.story =
                new Saga(api)
                        .with("CHARACTER", "Rorik")
                        .with("NPC", "Nan")
                        .with("FACTION", "Guild")
                        .with("LOCATION", "Inn")
                        .played(8);
    }

    @Test
    void a_first_contact_is_all_zero_and_indifferent() {
        state(story.alice(), "Nan REGARDS Rorik", 1, null);
        JsonNode regard = only(story.bob(), "Nan", null);
        assertThat(values(regard)).isEqualTo("0 0 0 0");
        assertThat(regard.at("/bands/disposition").asString()).isEqualTo("indifferent");
        assertThat(regard.path("history")).hasSize(1);
    }

    @Test
    void changes_add_up_in_the_order_of_the_sessions_and_history_replays_them() {
        state(story.dm(), "Nan REGARDS Rorik", 5, Map.of("disposition", -30, "fear", 10));
        state(story.dm(), "Nan REGARDS Rorik", 2, Map.of("disposition", 80, "trust", 40));
        state(story.dm(), "Nan REGARDS Rorik", 4, Map.of("disposition", 80));

        JsonNode regard = only(story.bob(), "Nan", null);

        assertThat(values(regard)).isEqualTo("70 40 0 10");
        assertThat(regard.at("/bands/disposition").asString()).isEqualTo("loyal");
        assertThat(regard.path("history"))
                .extracting(step ->
                        step.path("session").asInt() + ":" + step.at("/value/disposition").asInt())
                .containsExactly("2:80", "4:100", "5:70");
        assertThat(regard.at("/history/0/claim/statedBy").asString())
                .isEqualTo(story.dm().username());
    }

    @Test
    void both_clocks_hold() {
        state(story.dm(), "Nan REGARDS Rorik", 2, Map.of("disposition", 10));
        Instant before = Instant.now();
        state(story.dm(), "Nan REGARDS Rorik", 1, Map.of("disposition", 5));
        state(story.dm(), "Nan REGARDS Rorik", 6, Map.of("disposition", 50));

        assertThat(disposition(Map.of("session", 1))).isEqualTo(5);
        assertThat(disposition(Map.of("session", 2))).isEqualTo(15);
        assertThat(disposition(Map.of("recordedAt", before.toString()))).isEqualTo(10);
        assertThat(attitudes(story.bob(), "Nan", null, Map.of("session", 0))).isEmpty();
        assertThat(
                        attitudes(
                                story.bob(),
                                "Nan",
                                null,
                                Map.of("session", 1, "recordedAt", before.toString())))
                .isEmpty();
    }

    @Test
    void what_is_hidden_is_not_in_the_sum() {
        state(story.dm(), "Nan REGARDS Rorik", 1, Map.of("disposition", 30));
        Map<String, Object> secret = story.statement("Nan REGARDS Rorik", 2, "audience", "DM");
        secret.put("attitude", Map.of("disposition", -90));
        story.state(story.dm(), secret);
        Map<String, Object> private_ =
                story.statement("Nan REGARDS Rorik", 3, "audience", "AUTHOR");
        private_.put("attitude", Map.of("disposition", 100));
        story.state(story.alice(), private_);

        assertThat(only(story.bob(), "Nan", null).path("disposition").asInt()).isEqualTo(30);
        assertThat(only(story.alice(), "Nan", null).path("disposition").asInt()).isEqualTo(100);
        assertThat(only(story.dm(), "Nan", null).path("disposition").asInt()).isEqualTo(40);
        assertThat(only(story.bob(), "Nan", null).path("history")).hasSize(1);
    }

    @Test
    void a_trajectory_is_what_the_last_sessions_changed() {
        state(story.dm(), "Nan REGARDS Rorik", 2, Map.of("disposition", 20, "trust", 5));
        state(story.dm(), "Nan REGARDS Rorik", 6, Map.of("disposition", -50));
        assertThat(only(story.bob(), "Nan", null).path("trajectory").toString())
                .isEqualTo("{\"sinceSession\":5,\"disposition\":-50,\"trust\":0}");
        assertThat(only(story.bob(), "Nan", Map.of("session", 2)).path("trajectory").toString())
                .isEqualTo("{\"sinceSession\":0,\"disposition\":20,\"trust\":5}");
    }

    @Test
    void anybody_and_anything_may_be_regarded_and_one_may_ask_about_one() {
        state(story.dm(), "Guild REGARDS Inn", 1, Map.of("respect", -5));
        state(story.dm(), "Guild REGARDS Rorik", 1, Map.of("fear", 70));
        assertThat(attitudes(story.bob(), "Guild", null, null))
                .extracting(one -> one.at("/to/name").asString())
                .containsExactly("Inn", "Rorik");
        assertThat(attitudes(story.bob(), "Guild", story.entity("Rorik"), null))
                .extracting(one -> one.path("fear").asInt())
                .containsExactly(70);
        assertThat(attitudes(story.bob(), "Rorik", null, null)).isEmpty();
    }

    @Test
    void what_is_denied_or_taken_back_is_no_longer_in_the_sum() {
        state(story.dm(), "Nan REGARDS Rorik", 2, Map.of("disposition", 20));
        state(story.alice(), "Nan REGARDS Rorik", 4, Map.of("disposition", 40));
        String last =
                state(story.alice(), "Nan REGARDS Rorik", 5, Map.of("disposition", 1))
                        .path("id")
                        .asString();
        story.state(story.dm(), denial("Nan REGARDS Rorik", 4, 5));
        assertThat(disposition(null)).isEqualTo(21);
        story.retract(story.alice(), last);
        assertThat(disposition(null)).isEqualTo(20);
        List<String> before = GraphHash.lines(driver, story.id());
        assertThat(claims.rebuildRelationships(story.id())).isEqualTo(Rebuilt.NOTHING);
        assertThat(GraphHash.lines(driver, story.id())).isEqualTo(before);
    }

    @Test
    void the_bands_are_told() {
        JsonNode bands =
                story.bob()
                        .query("{ attitudeBands { dimension name from to } }")
                        .path("attitudeBands");
        assertThat(bands).hasSize(28);
        assertThat(bands.get(0).toString())
                .isEqualTo(
                        "{\"dimension\":\"DISPOSITION\",\"name\":\"hostile\",\"from\":-100,\"to\":-71}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disposition", "trust", "respect", "fear"})
    void a_change_out_of_bounds_is_refused_by_its_field(String field) {
        for (int change : List.of(-101, 101, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            var input = story.statement("Nan REGARDS Rorik", 1, "attitude", Map.of(field, change));
            Refused.by(
                    Code.BAD_REQUEST,
                    "attitude." + field,
                    story.refusedStatement(story.dm(), input));
        }
        assertThat(attitudes(story.dm(), "Nan", null, null)).isEmpty();
    }

    @Test
    void other_types_carry_no_attitude_and_a_trajectory_has_sessions() {
        var met = story.statement("Nan MET Rorik", 1, "attitude", Map.of("trust", 1));
        Refused.by(Code.BAD_REQUEST, "attitude", story.refusedStatement(story.dm(), met));
        state(story.dm(), "Nan REGARDS Rorik", 2, null);
        Refused.by(
                Code.BAD_REQUEST,
                "sessions",
                story.dm()
                        .refusal(
                                "query($id: ID!) { entity(id: $id) { attitudes { trajectory(sessions: 0) { trust } } } }",
                                Map.of("id", story.entity("Nan"))));
    }

    private Map<String, Object> denial(String sentence, int session, int until) {
        Map<String, Object> input = story.statement(sentence, session, "polarity", "DENIES");
        input.put("untilSession", until);
        return input;
    }

    private JsonNode state(
            Api.Member member, String sentence, int session, @Nullable Map<String, ?> attitude) {
        return story.state(member, story.statement(sentence, session, "attitude", attitude));
    }

    private int disposition(@Nullable Map<String, ?> asOf) {
        return only(story.bob(), "Nan", asOf).path("disposition").asInt();
    }

    private static String values(JsonNode regard) {
        return "%d %d %d %d"
                .formatted(
                        regard.path("disposition").asInt(),
                        regard.path("trust").asInt(),
                        regard.path("respect").asInt(),
                        regard.path("fear").asInt());
    }

    private JsonNode only(Api.Member member, String name, @Nullable Map<String, ?> asOf) {
        List<JsonNode> found = attitudes(member, name, null, asOf);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<JsonNode> attitudes(
            Api.Member member,
            String name,
            @Nullable String toward,
            @Nullable Map<String, ?> asOf) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("id", story.entity(name));
        variables.put("toward", toward);
        variables.put("asOf", asOf);
        return member.query(ATTITUDES, variables).at("/entity/attitudes").valueStream().toList();
    }
}
