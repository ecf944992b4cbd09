package dev.loregraph.network.allegiance;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who belonged to whom, from when until when, and what ended it. */
@WholeServerTest
class AllegiancesIT {

    private static final String DOCUMENT =
            """
            query($id: ID!, $current: Boolean! = false, $asOf: AsOf, $first: Int, $after: String) {
              %s(entityId: $id, current: $current, asOf: $asOf, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes { who { name } type toward { name } fromSession untilSession
                  endedBy { type from { name } to { name } } relationships { id evidence { totalCount } statements { nodes { polarity note } } } } } }\
            """;

    private final Saga story;

    @Autowired
    AllegiancesIT(Api api) {
        this.story =
                new Saga(api)
                        .played(9)
                        .with("NPC", "Jory", "Kest", "Mallow", "Dray")
                        .with("CHARACTER", "Rorik")
                        .with("FACTION", "Lamplighters", "Tidewardens")
                        .with("LOCATION", "Harrow")
                        .with("ITEM", "Ring");
    }

    @Test
    void a_membership_is_told_from_both_sides_with_its_kind_and_its_time() {
        story.state(story.dm(), until("Jory MEMBER_OF Lamplighters", 2, 5));
        story.state(story.dm(), "Kest LEADS Lamplighters", 3);
        story.state(story.dm(), "Mallow SERVES Lamplighters", 5);
        story.state(story.dm(), "Lamplighters SERVES Tidewardens", 4);
        story.state(story.dm(), "Jory MEMBER_OF Tidewardens", 6);
        story.state(story.dm(), "Jory LEADS Harrow", 1);
        story.state(story.dm(), "Jory SERVES Kest", 1);

        assertThat(memberships(story.alice(), "Lamplighters"))
                .containsExactly(
                        "Jory MEMBER_OF Lamplighters 2..5",
                        "Kest LEADS Lamplighters 3..",
                        "Lamplighters SERVES Tidewardens 4..",
                        "Mallow SERVES Lamplighters 5..");
        assertThat(memberships(story.alice(), "Jory"))
                .containsExactly(
                        "Jory MEMBER_OF Lamplighters 2..5", "Jory MEMBER_OF Tidewardens 6..");
        assertThat(current(story.alice(), "memberships", "Jory", null))
                .containsExactly("Jory MEMBER_OF Tidewardens 6..");
        assertThat(current(story.alice(), "memberships", "Jory", Map.of("session", 3)))
                .containsExactly("Jory MEMBER_OF Lamplighters 2..");
    }

    @Test
    void somebody_s_allegiances_are_those_that_they_have_and_not_those_that_others_have_to_them() {
        story.state(story.dm(), "Jory SERVES Kest", 1);
        story.state(story.dm(), "Kest ALLIED_WITH Mallow", 2);
        story.state(story.dm(), "Kest LEADS Harrow", 3);
        story.state(story.dm(), "Kest MEMBER_OF Lamplighters", 4);
        story.state(story.dm(), "Kest HELPED Jory", 4);

        assertThat(allegiances(story.bob(), "Kest"))
                .containsExactly(
                        "Kest ALLIED_WITH Mallow 2..",
                        "Kest LEADS Harrow 3..",
                        "Kest MEMBER_OF Lamplighters 4..");
        assertThat(allegiances(story.bob(), "Mallow"))
                .containsExactly("Mallow ALLIED_WITH Kest 2..");
        assertThat(allegiances(story.bob(), "Jory")).containsExactly("Jory SERVES Kest 1..");
    }

    @Test
    void what_several_say_is_one_allegiance_and_a_break_makes_two() {
        story.state(story.alice(), until("Jory SERVES Kest", 1, 3));
        story.state(story.dm(), until("Jory SERVES Kest", 2, 5));
        story.state(story.bob(), until("Jory SERVES Kest", 5, 6));
        story.state(story.dm(), "Jory SERVES Kest", 8);
        assertThat(allegiances(story.dm(), "Jory"))
                .containsExactly("Jory SERVES Kest 1..6", "Jory SERVES Kest 8..");
        assertThat(asked(story.dm(), "allegiances", "Jory", Map.of("asOf", Map.of("session", 5))))
                .containsExactly("Jory SERVES Kest 1..");
    }

    @Test
    void journals_are_quoted_and_what_a_person_denied_has_ended() {
        story.write(story.alice(), 1, "Jory serves Kest.");
        story.consolidate(1);
        var denial = new HashMap<>(story.statement("Jory SERVES Kest", 4, "polarity", "DENIES"));
        denial.put("note", "He left.");
        story.state(story.dm(), denial);

        JsonNode one = ask(story.alice(), "allegiances", "Jory", Map.of()).at("/nodes/0");
        assertThat(line(one)).isEqualTo("Jory SERVES Kest 1..4");
        assertThat(one.at("/relationships/0/evidence/totalCount").asInt()).isOne();
        assertThat(one.at("/relationships/0/statements/nodes/0/note").asString())
                .isEqualTo("He left.");
        assertThat(one.path("endedBy")).isEmpty();
    }

    @Test
    void it_tells_what_happened_when_it_ended() {
        story.state(story.dm(), until("Jory SERVES Kest", 1, 4));
        story.state(story.dm(), "Jory BETRAYED Kest", 4);
        story.state(story.dm(), "Jory FOUGHT Kest", 3);
        story.state(story.dm(), until("Mallow MEMBER_OF Lamplighters", 1, 5));
        story.state(story.dm(), "Dray KILLED Mallow", 5);
        story.state(story.dm(), "Dray THREATENED Mallow", 5);

        assertThat(endings(story.alice(), "Jory")).containsExactly("Jory BETRAYED Kest");
        assertThat(endings(story.alice(), "Mallow")).containsExactly("Dray KILLED Mallow");
        assertThat(asked(story.alice(), "memberships", "Lamplighters", Map.of()))
                .containsExactly("Mallow MEMBER_OF Lamplighters 1..5");
    }

    @Test
    void what_is_hidden_changes_nothing_for_who_may_not_see_it() {
        story.hidden("NPC", "Shade");
        story.state(story.dm(), until("Jory SERVES Kest", 1, 4));
        JsonNode before = ask(story.alice(), "allegiances", "Jory", Map.of());
        JsonNode members = ask(story.alice(), "memberships", "Lamplighters", Map.of());
        story.state(story.dm(), "Shade MEMBER_OF Lamplighters", 1);
        story.state(story.dm(), story.statement("Jory SERVES Kest", 3, "audience", "DM"));
        story.state(story.dm(), story.statement("Jory BETRAYED Kest", 4, "audience", "DM"));
        story.state(story.bob(), story.statement("Jory ALLIED_WITH Dray", 2, "audience", "AUTHOR"));

        assertThat(ask(story.alice(), "allegiances", "Jory", Map.of())).isEqualTo(before);
        assertThat(ask(story.alice(), "memberships", "Lamplighters", Map.of())).isEqualTo(members);
        assertThat(allegiances(story.bob(), "Jory"))
                .containsExactly("Jory SERVES Kest 1..4", "Jory ALLIED_WITH Dray 2..");
        assertThat(allegiances(story.dm(), "Jory"))
                .containsExactly("Jory SERVES Kest 1..", "Jory ALLIED_WITH Dray 2..");
        assertThat(memberships(story.dm(), "Lamplighters")).hasSize(1);
        Refused.by(
                Code.NOT_FOUND,
                "entityId",
                story.alice()
                        .refusal(
                                DOCUMENT.formatted("memberships"),
                                Map.of("id", story.entity("Shade"))));
    }

    @Test
    void two_names_of_one_person_are_one_for_who_knows() {
        story.state(story.dm(), until("Mallow SERVES Kest", 1, 3));
        story.state(story.dm(), until("Dray SERVES Kest", 3, 6));
        story.state(story.dm(), "Dray KILLED Kest", 6);
        story.state(story.dm(), "Mallow ALLIED_WITH Dray", 2);
        JsonNode unaware = ask(story.alice(), "allegiances", "Mallow", Map.of());

        story.state(story.dm(), story.statement("Mallow SAME_AS Dray", 1, "audience", "DM"));

        assertThat(ask(story.alice(), "allegiances", "Mallow", Map.of())).isEqualTo(unaware);
        assertThat(allegiances(story.dm(), "Mallow")).containsExactly("Mallow SERVES Kest 1..6");
        assertThat(endings(story.dm(), "Dray")).containsExactly("Dray KILLED Kest");
        assertThat(ask(story.dm(), "allegiances", "Dray", Map.of()))
                .isEqualTo(ask(story.dm(), "allegiances", "Mallow", Map.of()));
    }

    @Test
    void an_entity_that_was_merged_has_kept_its_allegiances() {
        story.state(story.dm(), until("Mallow MEMBER_OF Lamplighters", 1, 3));
        story.state(story.dm(), "Dray MEMBER_OF Lamplighters", 3);
        story.dm()
                .query(
                        "mutation($k: ID!, $m: ID!) { mergeEntities(input: {keepId: $k, mergeId: $m}) { entity { id } } }",
                        Map.of("k", story.entity("Mallow"), "m", story.entity("Dray")));
        assertThat(memberships(story.alice(), "Lamplighters"))
                .containsExactly("Mallow MEMBER_OF Lamplighters 1..");
        assertThat(memberships(story.alice(), "Dray"))
                .containsExactly("Mallow MEMBER_OF Lamplighters 1..");
    }

    @Test
    void what_was_known_at_a_time_is_told_as_it_was_known() {
        story.state(story.dm(), "Jory SERVES Kest", 1);
        Instant before = Instant.now();
        story.deny(story.dm(), "Jory SERVES Kest", 5);
        story.state(story.dm(), "Jory SERVES Mallow", 5);
        assertThat(
                        asked(
                                story.alice(),
                                "allegiances",
                                "Jory",
                                Map.of("asOf", Map.of("recordedAt", before.toString()))))
                .containsExactly("Jory SERVES Kest 1..");
        assertThat(allegiances(story.alice(), "Jory"))
                .containsExactly("Jory SERVES Kest 1..5", "Jory SERVES Mallow 5..");
    }

    @Test
    void pages_join_up() {
        for (String who : List.of("Jory", "Kest", "Mallow", "Dray", "Rorik")) {
            story.state(story.dm(), who + " MEMBER_OF Lamplighters", 1);
        }
        List<JsonNode> pages =
                Pages.of(
                        story.alice(),
                        DOCUMENT.formatted("memberships"),
                        Map.of("id", story.entity("Lamplighters"), "first", 2),
                        "/memberships");
        assertThat(pages.stream().map(one -> one.at("/who/name").asString()))
                .containsExactlyInAnyOrder("Jory", "Kest", "Mallow", "Dray", "Rorik");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memberships", "allegiances"})
    void only_people_and_factions_have_any(String question) {
        Refused.by(
                Code.BAD_REQUEST,
                "entityId",
                story.dm()
                        .refusal(DOCUMENT.formatted(question), Map.of("id", story.entity("Ring"))));
    }

    private Map<String, Object> until(String sentence, int session, int until) {
        return story.statement(sentence, session, "untilSession", until);
    }

    private List<String> memberships(Api.Member member, String name) {
        return asked(member, "memberships", name, Map.of());
    }

    private List<String> allegiances(Api.Member member, String name) {
        return asked(member, "allegiances", name, Map.of());
    }

    private List<String> current(
            Api.Member member, String question, String name, @Nullable Map<String, ?> asOf) {
        Map<String, @Nullable Object> more = new HashMap<>();
        more.put("current", true);
        more.put("asOf", asOf);
        return asked(member, question, name, more);
    }

    private List<String> asked(
            Api.Member member,
            String question,
            String name,
            Map<String, ? extends @Nullable Object> more) {
        JsonNode found = ask(member, question, name, more);
        assertThat(found.path("totalCount").asInt()).isEqualTo(found.path("nodes").size());
        return found.path("nodes").valueStream().map(AllegiancesIT::line).toList();
    }

    private List<String> endings(Api.Member member, String name) {
        return ask(member, "allegiances", name, Map.of())
                .at("/nodes/0/endedBy")
                .valueStream()
                .map(deed ->
                        "%s %s %s"
                                .formatted(
                                        deed.at("/from/name").asString(),
                                        deed.path("type").asString(),
                                        deed.at("/to/name").asString()))
                .toList();
    }

    private JsonNode ask(
            Api.Member member,
            String question,
            String name,
            Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> variables = new HashMap<>(more);
        variables.put("id", story.entity(name));
        return member.query(DOCUMENT.formatted(question), variables).path(question);
    }

    private static String line(JsonNode one) {
        return "%s %s %s %s..%s"
                .formatted(
                        one.at("/who/name").asString(),
                        one.path("type").asString(),
                        one.at("/toward/name").asString(),
                        one.path("fromSession").asString(),
                        one.path("untilSession").asString(""));
    }
}
