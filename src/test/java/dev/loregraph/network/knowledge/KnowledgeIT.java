package dev.loregraph.network.knowledge;

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

/** Who has met whom, and who has only heard of them. */
@WholeServerTest
class KnowledgeIT {

    private static final String DOCUMENT =
            """
            query($id: ID!, $how: Manner, $asOf: AsOf, $first: Int, $after: String) {
              %s(entityId: $id, how: $how, asOf: $asOf, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes { entity { name } how since metSince heardSince relationships { type evidence { nodes { quote } } } } } }\
            """;

    private final Saga story;

    @Autowired
    KnowledgeIT(Api api) {
        this.story =
                new Saga(api)
                        .played(6)
                        .with("NPC", "Jory", "Kest", "Mallow", "Dray")
                        .with("ITEM", "Ring");
    }

    @Test
    void who_met_and_who_only_heard_are_kept_apart_from_both_sides() {
        story.state(story.dm(), "Jory KNOWS_OF Kest", 1);
        story.state(story.dm(), "Jory MET Mallow", 2);
        story.state(story.dm(), "Jory KNOWS_OF Ring", 3);
        story.state(story.dm(), "Dray KNOWS_OF Jory", 3);
        story.state(story.dm(), "Jory MET Kest", 4);

        assertThat(asked(story.alice(), "knowsOf", "Jory", Map.of()))
                .containsExactly("Kest MET 1 4 1", "Mallow MET 2 2 -", "Ring HEARD_OF 3 - 3");
        assertThat(asked(story.alice(), "knowsOf", "Jory", Map.of("how", "HEARD_OF")))
                .containsExactly("Ring HEARD_OF 3 - 3");
        assertThat(asked(story.alice(), "knownBy", "Jory", Map.of()))
                .containsExactly("Mallow MET 2 2 -", "Dray HEARD_OF 3 - 3", "Kest MET 4 4 -");
        assertThat(asked(story.alice(), "knownBy", "Jory", Map.of("how", "MET"))).hasSize(2);
        assertThat(asked(story.alice(), "knownBy", "Ring", Map.of()))
                .containsExactly("Jory HEARD_OF 3 - 3");
        assertThat(asked(story.alice(), "knowsOf", "Jory", asOf("session", 3)))
                .contains("Kest HEARD_OF 1 - 1");
    }

    @Test
    void journals_are_quoted() {
        story.write(story.alice(), 2, "Jory met Kest in the kitchen and talked to her.");
        story.consolidate(2);
        JsonNode one = ask(story.bob(), "knowsOf", "Jory", Map.of()).at("/nodes/0");
        assertThat(one.path("how").asString()).isEqualTo("MET");
        assertThat(one.path("relationships").toString()).contains("in the kitchen");
    }

    @Test
    void what_is_hidden_changes_nothing_for_who_may_not_see_it() {
        story.hidden("NPC", "Shade");
        story.state(story.dm(), "Jory KNOWS_OF Kest", 2);
        JsonNode before = ask(story.alice(), "knowsOf", "Jory", Map.of());
        story.state(story.dm(), "Jory MET Shade", 1);
        story.state(story.dm(), story.statement("Jory MET Kest", 1, "audience", "DM"));
        story.state(story.bob(), story.statement("Jory KNOWS_OF Ring", 1, "audience", "AUTHOR"));

        assertThat(ask(story.alice(), "knowsOf", "Jory", Map.of())).isEqualTo(before);
        assertThat(asked(story.bob(), "knowsOf", "Jory", Map.of()))
                .containsExactly("Ring HEARD_OF 1 - 1", "Kest HEARD_OF 2 - 2");
        assertThat(asked(story.dm(), "knowsOf", "Jory", Map.of()))
                .containsExactly("Kest MET 1 1 2", "Ring HEARD_OF 1 - 1", "Shade MET 1 1 -");
        Refused.by(
                Code.NOT_FOUND,
                "entityId",
                story.alice()
                        .refusal(
                                DOCUMENT.formatted("knownBy"),
                                Map.of("id", story.entity("Shade"))));
    }

    @Test
    void who_goes_by_two_names_has_met_under_one_whom_they_heard_of_under_the_other() {
        story.state(story.dm(), "Mallow KNOWS_OF Kest", 1);
        story.state(story.dm(), "Dray MET Kest", 3);
        story.state(story.dm(), "Dray MET Mallow", 2);
        JsonNode unaware = ask(story.alice(), "knowsOf", "Mallow", Map.of());

        story.state(story.dm(), story.statement("Mallow SAME_AS Dray", 1, "audience", "DM"));

        assertThat(ask(story.alice(), "knowsOf", "Mallow", Map.of())).isEqualTo(unaware);
        assertThat(asked(story.dm(), "knowsOf", "Mallow", Map.of()))
                .containsExactly("Kest MET 1 3 1");
        assertThat(ask(story.dm(), "knowsOf", "Dray", Map.of()))
                .isEqualTo(ask(story.dm(), "knowsOf", "Mallow", Map.of()));
    }

    @Test
    void an_entity_that_was_merged_has_kept_what_it_knew() {
        story.state(story.dm(), "Dray KNOWS_OF Kest", 1);
        story.dm()
                .query(
                        "mutation($k: ID!, $m: ID!) { mergeEntities(input: {keepId: $k, mergeId: $m}) { entity { id } } }",
                        Map.of("k", story.entity("Mallow"), "m", story.entity("Dray")));
        assertThat(asked(story.alice(), "knowsOf", "Mallow", Map.of()))
                .containsExactly("Kest HEARD_OF 1 - 1");
    }

    @Test
    void what_was_known_at_a_time_is_told_as_it_was_known() {
        story.state(story.dm(), "Jory KNOWS_OF Kest", 1);
        String before = Instant.now().toString();
        story.state(story.dm(), "Jory MET Kest", 1);
        assertThat(asked(story.alice(), "knowsOf", "Jory", asOf("recordedAt", before)))
                .containsExactly("Kest HEARD_OF 1 - 1");
    }

    @Test
    void pages_join_up_and_things_know_nobody() {
        for (String who : List.of("Jory", "Kest", "Mallow", "Dray")) {
            story.state(story.dm(), who + " KNOWS_OF Ring", 1);
        }
        assertThat(
                        Pages.of(
                                        story.alice(),
                                        DOCUMENT.formatted("knownBy"),
                                        Map.of("id", story.entity("Ring"), "first", 3),
                                        "/knownBy")
                                .stream()
                                .map(one -> one.at("/entity/name").asString()))
                .containsExactly("Dray", "Jory", "Kest", "Mallow");
        Refused.by(
                Code.BAD_REQUEST,
                "entityId",
                story.dm()
                        .refusal(
                                DOCUMENT.formatted("knowsOf"), Map.of("id", story.entity("Ring"))));
    }

    private static Map<String, Object> asOf(String clock, Object value) {
        return Map.of("asOf", Map.of(clock, value));
    }

    private List<String> asked(
            Api.Member member, String question, String name, Map<String, ?> more) {
        JsonNode found = ask(member, question, name, more);
        assertThat(found.path("totalCount").asInt()).isEqualTo(found.path("nodes").size());
        return found.path("nodes")
                .valueStream()
                .map(one ->
                        "%s %s %s %s %s"
                                .formatted(
                                        one.at("/entity/name").asString(),
                                        one.path("how").asString(),
                                        one.path("since").asString(),
                                        one.path("metSince").asString("-"),
                                        one.path("heardSince").asString("-")))
                .toList();
    }

    private JsonNode ask(Api.Member member, String question, String name, Map<String, ?> more) {
        Map<String, @Nullable Object> variables = new HashMap<>(more);
        variables.put("id", story.entity(name));
        return member.query(DOCUMENT.formatted(question), variables).path(question);
    }
}
