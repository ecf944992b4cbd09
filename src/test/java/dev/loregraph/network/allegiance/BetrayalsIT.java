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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who turned on one whom an allegiance bound them to. */
@WholeServerTest
class BetrayalsIT {

    private static final String DOCUMENT =
            """
            query($campaign: ID!, $id: ID, $asOf: AsOf, $first: Int, $after: String) {
              betrayals(campaignId: $campaign, entityId: $id, asOf: $asOf, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes { kind who { name } whom { name } mutual session
                  deeds { id type evidence { nodes { quote } } } bonds { type from { name } to { name } } } } }\
            """;

    private final Api api;
    private final Saga story;

    @Autowired
    BetrayalsIT(Api api) {
        this.api = api;
        this.story =
                new Saga(api)
                        .played(9)
                        .with("NPC", "Jory", "Kest", "Mallow", "Dray")
                        .with("CHARACTER", "Rorik")
                        .with("FACTION", "Lamplighters", "Tidewardens");
    }

    @Test
    void what_a_source_calls_so_is_one_whatever_bound_the_two() {
        story.write(story.alice(), 2, "Jory betrayed Kest.");
        story.consolidate(2);
        JsonNode one = ask(story.bob(), Map.of()).at("/nodes/0");
        assertThat(line(one)).isEqualTo("2 NAMED Jory Kest [BETRAYED] []");
        assertThat(one.at("/deeds/0/evidence/nodes/0/quote").asString())
                .isEqualTo("Jory betrayed Kest.");
        story.state(story.dm(), "Jory SERVES Kest", 2);
        assertThat(betrayals(story.bob()))
                .containsExactly("2 NAMED Jory Kest [BETRAYED] [Jory SERVES Kest]");
    }

    @Test
    void a_hostile_deed_against_one_s_ally_shows_it() {
        story.state(story.dm(), "Jory ALLIED_WITH Kest", 1);
        story.state(story.dm(), "Kest SERVES Rorik", 1);
        story.state(story.dm(), "Jory DECEIVED Kest", 3);
        story.state(story.dm(), "Rorik IMPRISONED Kest", 4);
        story.state(story.dm(), "Jory DECEIVED Rorik", 4);
        story.state(story.dm(), "Jory HATES Kest", 5);
        story.state(story.dm(), "Jory HELPED Kest", 6);
        assertThat(betrayals(story.alice()))
                .containsExactly(
                        ally("3 SHOWN Jory Kest [DECEIVED] [%s]"),
                        "4 SHOWN Rorik Kest [IMPRISONED] [Kest SERVES Rorik]");
    }

    @Test
    void what_both_do_to_each_other_tells_not_who_began() {
        story.state(story.dm(), "Jory ALLIED_WITH Kest", 1);
        story.state(story.dm(), "Jory FOUGHT Kest", 3);
        story.state(story.dm(), "Jory ENEMY_OF Kest", 3);
        JsonNode one = ask(story.alice(), Map.of()).at("/nodes/0");
        assertThat(one.path("mutual").asBoolean()).isTrue();
        assertThat(one.path("deeds")).hasSize(2);
        story.state(story.dm(), "Kest BETRAYED Jory", 3);
        assertThat(betrayals(story.alice()))
                .containsExactly(ally("3 NAMED Kest Jory [BETRAYED, ENEMY_OF, FOUGHT] [%s]"));
        assertThat(ask(story.alice(), Map.of()).at("/nodes/0/mutual").asBoolean()).isFalse();
    }

    @Test
    void only_what_bound_them_when_the_session_began_is_broken() {
        story.state(story.dm(), "Jory DECEIVED Kest", 2);
        story.state(story.dm(), until("Jory SERVES Kest", 3, 5));
        story.state(story.dm(), "Jory DECEIVED Kest", 3);
        story.state(story.dm(), "Jory DECEIVED Kest", 4);
        story.state(story.dm(), "Jory DECEIVED Kest", 5);
        story.state(story.dm(), "Jory DECEIVED Kest", 6);
        assertThat(betrayals(story.alice()))
                .as("it ended in session 5, perhaps by this")
                .containsExactly(
                        "4 SHOWN Jory Kest [DECEIVED] [Jory SERVES Kest]",
                        "5 SHOWN Jory Kest [DECEIVED] [Jory SERVES Kest]");
        assertThat(betrayals(story.alice(), Map.of("asOf", Map.of("session", 4)))).hasSize(1);
    }

    @Test
    void two_of_one_faction_are_bound_while_both_are_in_it() {
        story.state(story.dm(), "Jory MEMBER_OF Lamplighters", 1);
        story.state(story.dm(), until("Kest LEADS Lamplighters", 1, 4));
        story.state(story.dm(), "Mallow MEMBER_OF Tidewardens", 1);
        story.state(story.dm(), "Jory THREATENED Kest", 3);
        story.state(story.dm(), "Jory THREATENED Mallow", 3);
        story.state(story.dm(), "Jory THREATENED Kest", 5);
        story.state(story.dm(), "Jory DESTROYED Lamplighters", 6);
        assertThat(betrayals(story.alice()))
                .containsExactly(
                        "3 SHOWN Jory Kest [THREATENED] [Jory MEMBER_OF Lamplighters, Kest LEADS Lamplighters]",
                        "6 SHOWN Jory Lamplighters [DESTROYED] [Jory MEMBER_OF Lamplighters]");
    }

    @Test
    void of_one_entity_both_what_it_did_and_what_was_done_to_it() {
        story.state(story.dm(), "Jory BETRAYED Kest", 1);
        story.state(story.dm(), "Kest BETRAYED Mallow", 2);
        story.state(story.dm(), "Mallow BETRAYED Jory", 3);
        assertThat(betrayals(story.alice(), Map.of("id", story.entity("Kest"))))
                .containsExactly(
                        "1 NAMED Jory Kest [BETRAYED] []", "2 NAMED Kest Mallow [BETRAYED] []");
    }

    @Test
    void what_is_hidden_changes_nothing_for_who_may_not_see_it() {
        story.hidden("FACTION", "Circle");
        story.state(story.dm(), "Jory DECEIVED Kest", 3);
        story.state(story.dm(), "Dray BETRAYED Mallow", 3);
        JsonNode before = ask(story.alice(), Map.of());
        story.state(story.dm(), "Jory MEMBER_OF Circle", 1);
        story.state(story.dm(), "Kest MEMBER_OF Circle", 1);
        story.state(story.dm(), story.statement("Dray ALLIED_WITH Mallow", 1, "audience", "DM"));
        story.state(story.dm(), story.statement("Dray KILLED Mallow", 3, "audience", "DM"));
        story.state(story.bob(), story.statement("Rorik BETRAYED Jory", 4, "audience", "AUTHOR"));

        assertThat(ask(story.alice(), Map.of())).isEqualTo(before);
        assertThat(betrayals(story.bob())).hasSize(2);
        assertThat(betrayals(story.dm())).hasSize(3);
    }

    @Test
    void two_names_of_one_person_are_one_for_who_knows() {
        story.state(story.dm(), "Mallow SERVES Kest", 1);
        story.state(story.dm(), "Dray DECEIVED Kest", 3);
        story.state(story.dm(), "Dray FOUGHT Mallow", 3);
        story.state(story.dm(), "Dray ALLIED_WITH Mallow", 1);
        JsonNode unaware = ask(story.alice(), Map.of());
        assertThat(unaware.path("totalCount").asInt()).isOne();

        story.state(story.dm(), story.statement("Mallow SAME_AS Dray", 1, "audience", "DM"));

        assertThat(ask(story.alice(), Map.of())).isEqualTo(unaware);
        assertThat(betrayals(story.dm()))
                .containsExactly("3 SHOWN Dray Kest [DECEIVED] [Mallow SERVES Kest]");
        assertThat(betrayals(story.dm(), Map.of("id", story.entity("Mallow")))).hasSize(1);
    }

    @Test
    void what_was_known_at_a_time_is_told_as_it_was_known() {
        story.state(story.dm(), "Jory DECEIVED Kest", 3);
        Instant before = Instant.now();
        story.state(story.dm(), "Jory SERVES Kest", 1);
        assertThat(betrayals(story.alice(), recordedAt(before))).isEmpty();
        assertThat(betrayals(story.alice(), recordedAt(Instant.now()))).hasSize(1);
    }

    @Test
    void hostile_types_of_the_campaign_s_own_count() {
        story.dm()
                .query(
                        """
                        mutation($id: ID!) { createRelationshipType(input: {campaignId: $id, name: "CURSED", inverse: "CURSED_BY",
                          symmetric: false, dynamics: ACCUMULATING, from: [NPC], to: [NPC], baseWeight: 1, sentiment: -0.4}) { relationshipType { name } } }\
                        """,
                        Map.of("id", story.id()));
        story.state(story.dm(), "Jory SERVES Kest", 1);
        story.state(story.dm(), "Jory CURSED Kest", 2);
        assertThat(betrayals(story.alice()))
                .containsExactly("2 SHOWN Jory Kest [CURSED] [Jory SERVES Kest]");
    }

    @Test
    void pages_join_up_and_an_entity_of_another_campaign_is_refused() {
        for (int session = 1; session <= 5; session++) {
            story.state(story.dm(), "Jory BETRAYED Kest", session);
        }
        assertThat(
                        Pages.of(
                                        story.alice(),
                                        DOCUMENT,
                                        Map.of("campaign", story.id(), "first", 2),
                                        "/betrayals")
                                .stream()
                                .map(one -> one.path("session").asInt()))
                .containsExactly(1, 2, 3, 4, 5);
        var elsewhere = new Saga(api).with("NPC", "Nan");
        Map<String, Object> both = Map.of("campaign", story.id(), "id", elsewhere.entity("Nan"));
        Refused.by(Code.NOT_FOUND, "entityId", story.dm().refusal(DOCUMENT, both));
        elsewhere.join(story.dm(), "DM");
        Refused.by(Code.BAD_REQUEST, "entityId", story.dm().refusal(DOCUMENT, both));
        Refused.by(
                Code.NOT_FOUND,
                "campaignId",
                api.somebody().refusal(DOCUMENT, Map.of("campaign", story.id())));
    }

    /** Which of two allies stands first is a matter of their ids. */
    private String ally(String line) {
        String[] two = {"Jory", "Kest"};
        boolean inOrder = story.entity(two[0]).compareTo(story.entity(two[1])) < 0;
        return line.formatted(inOrder ? "Jory ALLIED_WITH Kest" : "Kest ALLIED_WITH Jory");
    }

    private Map<String, Object> until(String sentence, int session, int until) {
        return story.statement(sentence, session, "untilSession", until);
    }

    private static Map<String, Object> recordedAt(Instant time) {
        return Map.of("asOf", Map.of("recordedAt", time.toString()));
    }

    private List<String> betrayals(Api.Member member) {
        return betrayals(member, Map.of());
    }

    private List<String> betrayals(Api.Member member, Map<String, ?> more) {
        JsonNode found = ask(member, more);
        assertThat(found.path("totalCount").asInt()).isEqualTo(found.path("nodes").size());
        return found.path("nodes").valueStream().map(BetrayalsIT::line).toList();
    }

    private JsonNode ask(Api.Member member, Map<String, ?> more) {
        Map<String, @Nullable Object> variables = new HashMap<>(more);
        variables.put("campaign", story.id());
        return member.query(DOCUMENT, variables).path("betrayals");
    }

    private static String line(JsonNode one) {
        return "%s %s %s %s %s %s"
                .formatted(
                        one.path("session").asString(),
                        one.path("kind").asString(),
                        one.at("/who/name").asString(),
                        one.at("/whom/name").asString(),
                        one.path("deeds")
                                .valueStream()
                                .map(deed -> deed.path("type").asString())
                                .toList(),
                        one.path("bonds")
                                .valueStream()
                                .map(bond ->
                                        "%s %s %s"
                                                .formatted(
                                                        bond.at("/from/name").asString(),
                                                        bond.path("type").asString(),
                                                        bond.at("/to/name").asString()))
                                .sorted()
                                .collect(Collectors.joining(", ", "[", "]")));
    }
}
