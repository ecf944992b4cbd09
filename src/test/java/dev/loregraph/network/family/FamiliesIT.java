package dev.loregraph.network.family;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is related to whom by birth and marriage, as each viewer knows it. */
@WholeServerTest
class FamiliesIT {

    private static final String FAMILY =
            """
            query($id: ID!, $generations: Int! = 2, $asOf: AsOf, $first: Int, $after: String) {
              family(entityId: $id, generations: $generations, asOf: $asOf) { entity { name }
                relatives(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
                  nodes { entity { name } kinship degree generation path { from { name } to { name } relationships { type evidence { nodes { quote } } } } } }
                ties(first: 100) { totalCount nodes { type from { name } to { name } } } } }\
            """;

    private final Saga story;

    /** Ada and Bo have Cy and Di; Cy has Eve by Fay and Gus by Hal; Di has Ivo; Eve has Jon. */
    @Autowired
    FamiliesIT(Api api) {
        this.story =
                new Saga(api)
                        .played(5)
                        .with("NPC", "Ada", "Bo", "Cy", "Di", "Eve", "Fay", "Gus", "Hal", "Ivo")
                        .with("NPC", "Jon", "Kay", "Lou")
                        .with("FACTION", "House")
                        .with("LOCATION", "Harrow");
        for (String sentence :
                List.of(
                        "Ada PARENT_OF Cy",
                        "Bo PARENT_OF Cy",
                        "Ada PARENT_OF Di",
                        "Cy PARENT_OF Eve",
                        "Fay PARENT_OF Eve",
                        "Cy PARENT_OF Gus",
                        "Hal PARENT_OF Gus",
                        "Di PARENT_OF Ivo",
                        "Eve PARENT_OF Jon",
                        "Cy SPOUSE_OF Kay",
                        "Kay SIBLING_OF Lou")) {
            story.state(story.dm(), sentence, 1);
        }
    }

    @Test
    void everybody_is_what_the_shortest_way_makes_them() {
        assertThat(relatives(story.alice(), "Eve", 2))
                .containsExactlyInAnyOrder(
                        "Cy PARENT -1",
                        "Fay PARENT -1",
                        "Jon CHILD 1",
                        "Ada GRANDPARENT -2",
                        "Bo GRANDPARENT -2",
                        "Gus HALF_SIBLING 0",
                        "Di AUNT_OR_UNCLE -1",
                        "Kay STEP_PARENT -1",
                        "Ivo COUSIN 1 0");
        assertThat(relatives(story.alice(), "Kay", 2))
                .containsExactlyInAnyOrder(
                        "Cy SPOUSE 0",
                        "Lou SIBLING 0",
                        "Ada PARENT_IN_LAW -1",
                        "Bo PARENT_IN_LAW -1",
                        "Di SIBLING_IN_LAW 0",
                        "Eve STEP_CHILD 1",
                        "Gus STEP_CHILD 1");
        assertThat(relatives(story.alice(), "Lou", 1))
                .containsExactlyInAnyOrder("Kay SIBLING 0", "Cy SIBLING_IN_LAW 0");
    }

    @Test
    void more_generations_reach_further() {
        assertThat(relatives(story.alice(), "Ada", 1))
                .containsExactlyInAnyOrder("Cy CHILD 1", "Di CHILD 1", "Kay CHILD_IN_LAW 1");
        assertThat(relatives(story.alice(), "Jon", 4))
                .contains(
                        "Cy GRANDPARENT -2",
                        "Ada ANCESTOR -3",
                        "Gus AUNT_OR_UNCLE -1",
                        "Di AUNT_OR_UNCLE -2",
                        "Ivo COUSIN 1 -1",
                        "Kay RELATIVE_IN_LAW -2");
        assertThat(relatives(story.alice(), "Ada", 4))
                .contains("Jon DESCENDANT 3", "Ivo GRANDCHILD 2");
        assertThat(relatives(story.alice(), "Di", 3))
                .contains("Jon NIECE_OR_NEPHEW 2", "Cy SIBLING 0");
    }

    @Test
    void the_path_leads_there_with_what_says_so() {
        JsonNode ivo = relative(story.bob(), "Eve", "Ivo");
        assertThat(
                        ivo.path("path")
                                .valueStream()
                                .map(tie ->
                                        tie.at("/from/name").asString()
                                                + "-"
                                                + tie.at("/to/name").asString()
                                                + " "
                                                + tie.at("/relationships/0/type").asString()))
                .containsExactly(
                        "Eve-Cy PARENT_OF",
                        "Cy-Ada PARENT_OF",
                        "Ada-Di PARENT_OF",
                        "Di-Ivo PARENT_OF");
        story.with("NPC", "Orla", "Corvin");
        story.write(story.alice(), 2, "Orla is the mother of Corvin.");
        story.consolidate(2);
        assertThat(relative(story.bob(), "Corvin", "Orla").path("path").toString())
                .contains("Orla is the mother of Corvin.");
        JsonNode ties = ask(story.bob(), "Lou", Map.of("generations", 1)).path("ties");
        assertThat(ties.path("totalCount").asInt()).isEqualTo(2);
    }

    @Test
    void what_is_hidden_changes_nothing_for_who_may_not_see_it() {
        story.hidden("NPC", "Shade");
        JsonNode before = ask(story.alice(), "Eve", Map.of());
        story.state(story.dm(), "Shade PARENT_OF Eve", 1);
        story.state(story.dm(), "Shade PARENT_OF Lou", 1);
        story.state(story.dm(), story.statement("Fay SIBLING_OF Hal", 1, "audience", "DM"));
        story.state(story.bob(), story.statement("Lou SPOUSE_OF Fay", 1, "audience", "AUTHOR"));

        assertThat(ask(story.alice(), "Eve", Map.of())).isEqualTo(before);
        assertThat(relatives(story.bob(), "Eve", 2)).contains("Lou STEP_PARENT -1");
        assertThat(relatives(story.dm(), "Eve", 2))
                .contains("Shade PARENT -1", "Hal AUNT_OR_UNCLE -1", "Lou SIBLING 0");
        Refused.by(
                Code.NOT_FOUND,
                "entityId",
                story.alice().refusal(FAMILY, Map.of("id", story.entity("Shade"))));
    }

    @Test
    void two_names_of_one_person_are_one_for_who_knows() {
        story.with("NPC", "Mask", "Nix");
        story.state(story.dm(), "Nix PARENT_OF Mask", 1);
        JsonNode unaware = ask(story.alice(), "Jon", Map.of());
        story.state(story.dm(), story.statement("Mask SAME_AS Eve", 2, "audience", "DM"));

        assertThat(ask(story.alice(), "Jon", Map.of())).isEqualTo(unaware);
        assertThat(relatives(story.dm(), "Jon", 2)).contains("Nix GRANDPARENT -2");
        assertThat(relatives(story.dm(), "Mask", 2)).isEqualTo(relatives(story.dm(), "Eve", 2));
        assertThat(
                        ask(story.dm(), "Mask", Map.of("asOf", Map.of("session", 1)))
                                .at("/relatives/totalCount")
                                .asInt())
                .isOne();
    }

    @Test
    void it_is_told_as_of_a_session_and_as_it_was_known() {
        story.state(story.dm(), "Ivo SPOUSE_OF Gus", 4);
        Instant before = Instant.now();
        story.state(story.dm(), "Ivo PARENT_OF Lou", 4);
        assertThat(relatives(story.alice(), "Ivo", 1))
                .containsExactlyInAnyOrder(
                        "Di PARENT -1",
                        "Gus SPOUSE 0",
                        "Lou CHILD 1",
                        "Cy PARENT_IN_LAW -1",
                        "Hal PARENT_IN_LAW -1",
                        "Eve SIBLING_IN_LAW 0");
        assertThat(
                        ask(
                                        story.alice(),
                                        "Ivo",
                                        Map.of("generations", 1, "asOf", Map.of("session", 3)))
                                .at("/relatives/totalCount")
                                .asInt())
                .isOne();
        assertThat(
                        ask(
                                        story.alice(),
                                        "Ivo",
                                        Map.of(
                                                "generations",
                                                1,
                                                "asOf",
                                                Map.of("recordedAt", before.toString())))
                                .toString())
                .doesNotContain("Lou")
                .contains("Gus");
        story.deny(story.dm(), "Ada PARENT_OF Di", 5);
        assertThat(relatives(story.alice(), "Ivo", 2)).noneMatch(one -> one.startsWith("Ada"));
    }

    @Test
    void an_entity_that_was_merged_has_kept_its_family() {
        story.dm()
                .query(
                        "mutation($k: ID!, $m: ID!) { mergeEntities(input: {keepId: $k, mergeId: $m}) { entity { id } } }",
                        Map.of("k", story.entity("Lou"), "m", story.entity("Hal")));
        assertThat(relatives(story.alice(), "Lou", 1)).contains("Gus CHILD 1", "Kay SIBLING 0");
    }

    @Test
    void pages_join_up_and_who_has_no_family_is_alone() {
        assertThat(
                        Pages.of(
                                story.alice(),
                                FAMILY,
                                Map.of("id", story.entity("Eve"), "first", 4),
                                "/family/relatives"))
                .hasSize(9);
        story.with("NPC", "Odo");
        JsonNode alone = ask(story.alice(), "Odo", Map.of());
        assertThat(alone.at("/entity/name").asString()).isEqualTo("Odo");
        assertThat(alone.at("/relatives/totalCount").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "House, 2, entityId",
        "Harrow, 2, entityId",
        "Ada, 0, generations",
        "Ada, 5, generations"
    })
    void what_cannot_be_asked_is_refused_by_name(String name, int generations, String field) {
        Refused.by(
                Code.BAD_REQUEST,
                field,
                story.dm()
                        .refusal(
                                FAMILY,
                                Map.of("id", story.entity(name), "generations", generations)));
    }

    private List<String> relatives(Api.Member member, String name, int generations) {
        return ask(member, name, Map.of("generations", generations))
                .at("/relatives/nodes")
                .valueStream()
                .map(one ->
                        "%s %s %s%s"
                                .formatted(
                                        one.at("/entity/name").asString(),
                                        one.path("kinship").asString(),
                                        one.path("degree").isNull()
                                                ? ""
                                                : one.path("degree").asString() + " ",
                                        one.path("generation").asString()))
                .toList();
    }

    private JsonNode relative(Api.Member member, String name, String other) {
        return ask(member, name, Map.of())
                .at("/relatives/nodes")
                .valueStream()
                .filter(one -> one.at("/entity/name").asString().equals(other))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode ask(
            Api.Member member, String name, Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> variables = new HashMap<>(more);
        variables.put("id", story.entity(name));
        return member.query(FAMILY, variables).path("family");
    }
}
