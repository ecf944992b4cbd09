package dev.loregraph.network.rivalry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Pages;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Saga;
import dev.loregraph.refusal.Refusal.Code;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who stands against whom, and who holds together. */
@WholeServerTest
class RivalriesIT {

    private static final String RIVALRY =
            """
            totalCount pageInfo { hasNextPage endCursor }
            nodes { one { name } other { name } hostility goodwill byOne { loyalty betrayal cooperation conflict }
              byOther { loyalty betrayal cooperation conflict } trajectory(sessions: 2) { sinceSession hostility goodwill direction }
              history { session hostility goodwill } ties { nature relationship { type weight evidence { nodes { quote } } } } }\
            """;
    private static final String RIVALRIES =
            "query($id: ID!, $asOf: AsOf, $first: Int, $after: String) { rivalries(campaignId: $id, asOf: $asOf, first: $first, after: $after) { "
                    + RIVALRY
                    + " } }";
    private static final String NEMESES =
            "query($id: ID!, $asOf: AsOf, $first: Int, $after: String) { nemeses(entityId: $id, asOf: $asOf, first: $first, after: $after) { "
                    + RIVALRY
                    + " } }";
    private static final String ALLIANCES =
            "query($id: ID!, $asOf: AsOf, $types: [String!]) { alliances(campaignId: $id, asOf: $asOf, types: $types) { totalCount nodes { size members { nodes { name } } } } }";

    private final Saga story;

    @Autowired
    RivalriesIT(Api api) {
        this.story =
                new Saga(api)
                        .played(8)
                        .with("NPC", "Jory", "Kest", "Mallow", "Dray", "Nan")
                        .with("FACTION", "Lamplighters")
                        .with("LOCATION", "Harrow");
    }

    @Test
    void pairs_are_ranked_by_what_is_hostile_from_both_sides() {
        story.state(story.dm(), "Jory FOUGHT Kest", 1);
        story.state(story.dm(), "Kest BETRAYED Jory", 2);
        story.state(story.dm(), "Jory HELPED Kest", 3);
        story.state(story.dm(), "Jory SERVES Kest", 3);
        story.state(story.dm(), "Mallow THREATENED Lamplighters", 3);
        story.state(story.dm(), "Nan HATES Harrow", 3);
        story.state(story.dm(), "Nan MET Jory", 3);

        assertThat(pairs(rivalries(story.alice(), null)))
                .containsExactly("Jory, Kest 2.4", "Lamplighters, Mallow 0.4");
        JsonNode worst = nemeses(story.alice(), "Jory", null).at("/nodes/0");
        assertThat(worst.at("/one/name").asString()).isEqualTo("Jory");
        assertThat(worst.path("goodwill").asDouble()).isEqualTo(1.0);
        assertThat(worst.path("byOne").toString())
                .isEqualTo(
                        "{\"loyalty\":0.4,\"betrayal\":0.0,\"cooperation\":0.6,\"conflict\":0.6}");
        assertThat(worst.path("byOther").toString())
                .isEqualTo(
                        "{\"loyalty\":0.0,\"betrayal\":1.8,\"cooperation\":0.0,\"conflict\":0.6}");
        assertThat(
                        worst.path("ties")
                                .valueStream()
                                .map(tie ->
                                        tie.path("nature").asString()
                                                + " "
                                                + tie.at("/relationship/type").asString()))
                .containsExactlyInAnyOrder(
                        "BETRAYAL BETRAYED",
                        "CONFLICT FOUGHT",
                        "COOPERATION HELPED",
                        "LOYALTY SERVES");
        assertThat(nemeses(story.alice(), "Kest", null).at("/nodes/0/byOne/betrayal").asDouble())
                .isEqualTo(1.8);
        assertThat(nemeses(story.alice(), "Nan", null).path("totalCount").asInt()).isZero();
    }

    @Test
    void it_rises_and_falls_by_sessions() {
        story.state(story.dm(), "Jory FOUGHT Kest", 2);
        story.state(story.dm(), "Jory FOUGHT Kest", 5);
        story.state(story.dm(), "Kest SAVED Jory", 8);
        story.state(story.dm(), story.statement("Jory ENEMY_OF Kest", 5, "untilSession", 7));

        assertThat(direction(null)).isEqualTo("FALLING");
        assertThat(direction(Map.of("session", 6))).isEqualTo("RISING");
        assertThat(direction(Map.of("session", 4))).isEqualTo("STEADY");
        JsonNode pair = rivalries(story.alice(), null).at("/nodes/0");
        assertThat(pair.path("history").toString())
                .isEqualTo(
                        "[{\"session\":2,\"hostility\":0.6,\"goodwill\":0.0},{\"session\":5,\"hostility\":2.0,\"goodwill\":0.0},"
                                + "{\"session\":7,\"hostility\":1.2,\"goodwill\":0.0},{\"session\":8,\"hostility\":1.2,\"goodwill\":1.35}]");
        assertThat(pair.at("/trajectory/sinceSession").asInt()).isEqualTo(6);
        assertThat(rivalries(story.alice(), Map.of("session", 1)).path("totalCount").asInt())
                .isZero();
    }

    @Test
    void what_is_hidden_changes_nothing_for_who_may_not_see_it() {
        story.hidden("NPC", "Shade");
        story.state(story.dm(), "Jory FOUGHT Kest", 1);
        JsonNode before = rivalries(story.alice(), null);
        JsonNode nemesis = nemeses(story.alice(), "Jory", null);
        story.state(story.dm(), "Shade KILLED Jory", 1);
        story.state(story.dm(), story.statement("Kest HATES Jory", 2, "audience", "DM"));
        story.state(story.bob(), story.statement("Nan HATES Jory", 2, "audience", "AUTHOR"));

        assertThat(rivalries(story.alice(), null)).isEqualTo(before);
        assertThat(nemeses(story.alice(), "Jory", null)).isEqualTo(nemesis);
        assertThat(rivalries(story.bob(), null).path("totalCount").asInt()).isEqualTo(2);
        assertThat(rivalries(story.dm(), null).path("totalCount").asInt()).isEqualTo(3);
        Refused.by(
                Code.NOT_FOUND,
                "entityId",
                story.alice().refusal(NEMESES, Map.of("id", story.entity("Shade"))));
    }

    @Test
    void two_names_of_one_person_are_one_for_who_knows() {
        story.state(story.dm(), "Mallow FOUGHT Kest", 1);
        story.state(story.dm(), "Kest KILLED Dray", 2);
        story.state(story.dm(), "Mallow FOUGHT Dray", 2);
        JsonNode unaware = rivalries(story.alice(), null);
        assertThat(unaware.path("totalCount").asInt()).isEqualTo(3);

        story.state(story.dm(), story.statement("Mallow SAME_AS Dray", 1, "audience", "DM"));

        assertThat(rivalries(story.alice(), null)).isEqualTo(unaware);
        assertThat(pairs(rivalries(story.dm(), null))).containsExactly("Dray, Kest 2.6");
        assertThat(pairs(nemeses(story.dm(), "Mallow", null)))
                .isEqualTo(pairs(nemeses(story.dm(), "Dray", null)));
    }

    @Test
    void what_was_known_at_a_time_is_told_as_it_was_known() {
        Instant before = Instant.now();
        story.state(story.dm(), "Jory FOUGHT Kest", 1);
        assertThat(
                        rivalries(story.alice(), Map.of("recordedAt", before.toString()))
                                .path("totalCount")
                                .asInt())
                .isZero();
        assertThat(
                        rivalries(story.alice(), Map.of("recordedAt", Instant.now().toString()))
                                .path("totalCount")
                                .asInt())
                .isOne();
    }

    @Test
    void pages_join_up_and_no_cursor_is_of_another_list() {
        for (String who : List.of("Jory", "Mallow", "Dray", "Nan")) {
            story.state(story.dm(), who + " FOUGHT Kest", 1);
        }
        assertThat(
                        Pages.of(
                                story.alice(),
                                RIVALRIES,
                                Map.of("id", story.id(), "first", 3),
                                "/rivalries"))
                .hasSize(4);
        assertThat(
                        Pages.of(
                                        story.alice(),
                                        NEMESES,
                                        Map.of("id", story.entity("Kest"), "first", 2),
                                        "/nemeses")
                                .stream()
                                .map(one -> one.at("/other/name").asString()))
                .containsExactlyInAnyOrder("Jory", "Mallow", "Dray", "Nan");
        String cursor =
                story.alice()
                        .query(RIVALRIES, Map.of("id", story.id(), "first", 1))
                        .at("/rivalries/pageInfo/endCursor")
                        .asString();
        Refused.by(
                Code.BAD_REQUEST,
                "after",
                story.alice()
                        .refusal(NEMESES, Map.of("id", story.entity("Kest"), "after", cursor)));
    }

    @Test
    void allies_are_those_between_whom_more_is_well_meant_than_hostile() {
        story.state(story.dm(), "Jory ALLIED_WITH Kest", 1);
        story.state(story.dm(), "Kest MEMBER_OF Lamplighters", 1);
        story.state(story.dm(), "Mallow HELPED Dray", 2);
        story.state(story.dm(), "Dray FOUGHT Kest", 2);
        story.state(story.dm(), "Jory MET Dray", 2);
        story.state(story.dm(), "Nan LIVES_IN Harrow", 2);
        assertThat(alliances(story.alice(), Map.of()))
                .containsExactly(
                        List.of("Jory", "Kest", "Lamplighters"), List.of("Dray", "Mallow"));
        assertThat(alliances(story.alice(), Map.of("types", List.of("HELPED"))))
                .containsExactly(List.of("Dray", "Mallow"));
        assertThat(alliances(story.alice(), Map.of("asOf", Map.of("session", 1)))).hasSize(1);
        story.state(story.dm(), "Mallow BETRAYED Dray", 3);
        assertThat(alliances(story.alice(), Map.of())).hasSize(1);
        story.state(story.dm(), story.statement("Nan SERVES Mallow", 3, "audience", "DM"));
        assertThat(alliances(story.alice(), Map.of())).hasSize(1);
        assertThat(alliances(story.dm(), Map.of())).contains(List.of("Mallow", "Nan"));
        Refused.by(
                Code.BAD_REQUEST,
                "types",
                story.dm()
                        .refusal(ALLIANCES, Map.of("id", story.id(), "types", List.of("ADMIRES"))));
    }

    private String direction(@Nullable Map<String, ?> asOf) {
        return rivalries(story.alice(), asOf).at("/nodes/0/trajectory/direction").asString();
    }

    private JsonNode rivalries(Api.Member member, @Nullable Map<String, ?> asOf) {
        return ask(member, RIVALRIES, story.id(), asOf).path("rivalries");
    }

    private JsonNode nemeses(Api.Member member, String name, @Nullable Map<String, ?> asOf) {
        return ask(member, NEMESES, story.entity(name), asOf).path("nemeses");
    }

    private static JsonNode ask(
            Api.Member member, String document, String id, @Nullable Map<String, ?> asOf) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("id", id);
        variables.put("asOf", asOf);
        return member.query(document, variables);
    }

    private static List<String> pairs(JsonNode found) {
        assertThat(found.path("totalCount").asInt()).isEqualTo(found.path("nodes").size());
        return found.path("nodes")
                .valueStream()
                .map(pair ->
                        String.join(
                                        ", ",
                                        java.util.stream.Stream.of("/one/name", "/other/name")
                                                .map(name -> pair.at(name).asString())
                                                .sorted()
                                                .toList())
                                + " "
                                + pair.path("hostility").asString())
                .toList();
    }

    private List<List<String>> alliances(Api.Member member, Map<String, ?> more) {
        Map<String, @Nullable Object> variables = new HashMap<>(more);
        variables.put("id", story.id());
        return member.query(ALLIANCES, variables)
                .at("/alliances/nodes")
                .valueStream()
                .map(group ->
                        group.at("/members/nodes")
                                .valueStream()
                                .map(one -> one.path("name").asString())
                                .toList())
                .toList();
    }
}
