package dev.loregraph.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.refusal.Refusal.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Nobody comes to descend from themselves, whoever says so and however. */
@WholeServerTest
class CirclesIT {

    private final Driver driver;
    private final Saga story;

    @Autowired
    CirclesIT(Driver driver, Api api) {
        this.driver = driver;
        this.story =
                new Saga(api)
                        .with("NPC", "Nan", "Ida", "Odo", "Kest")
                        .with("LOCATION", "Inn", "Town")
                        .played(9);
    }

    @Test
    void what_a_journal_says_so_is_left_out_and_counted() {
        story.write(story.alice(), 1, "Nan is the mother of Ida.");
        story.write(story.bob(), 2, "Ida is the mother of Nan. Odo is the father of Kest.");
        assertThat(run(story.consolidate(1)).path("claimsAccepted").asInt()).isOne();

        JsonNode run = run(story.consolidate(2));

        assertThat(run.path("claimsCircular").asInt()).isOne();
        assertThat(run.path("summary").asString())
                .contains("1 left out because they would put something above itself");
        assertThat(parents()).containsExactly("Nan PARENT_OF Ida", "Odo PARENT_OF Kest");
        assertThat(story.claims(story.dm(), "ACCEPTED"))
                .noneMatch(claim -> claim.at("/from/name").asString().equals("Ida"));
        List<String> before = graph();
        JsonNode again = run(story.consolidate(2));
        assertThat(again.path("claimsCircular").asInt()).isOne();
        assertThat(again.path("writes").asInt()).isZero();
        assertThat(graph()).isEqualTo(before);
    }

    @Test
    void of_one_journal_that_says_both_what_it_says_first_is_taken() {
        story.write(story.alice(), 1, "Nan is the mother of Ida.\n\nIda is the mother of Nan.");
        assertThat(run(story.consolidate(1)).path("claimsCircular").asInt()).isOne();
        assertThat(parents()).containsExactly("Nan PARENT_OF Ida");
    }

    @Test
    void what_only_some_see_does_not_keep_a_journal_from_being_read() {
        story.state(story.dm(), story.statement("Nan PARENT_OF Ida", 1, "audience", "DM"));
        story.write(story.bob(), 2, "Ida is the mother of Nan.");
        assertThat(run(story.consolidate(2)).path("claimsCircular").asInt()).isZero();
        story.state(story.alice(), "Ida PARENT_OF Nan", 3);
    }

    @Test
    void a_claim_is_not_accepted_that_closes_a_circle() {
        String rejected = story.state(story.alice(), "Nan PARENT_OF Ida", 1).path("id").asString();
        story.review(story.dm(), "REJECT", List.of(rejected));
        story.state(story.bob(), "Ida PARENT_OF Odo", 2);
        story.state(story.bob(), "Odo PARENT_OF Nan", 5);
        List<String> before = graph();
        Refused.by(
                Code.BAD_REQUEST,
                "claimIds",
                story.dm()
                        .refusal(
                                Saga.REVIEW,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "claimIds",
                                                List.of(rejected),
                                                "decision",
                                                "ACCEPT"))));
        assertThat(graph()).isEqualTo(before);
    }

    @Test
    void a_denial_is_not_taken_back_that_keeps_a_circle_open() {
        story.state(story.alice(), "Nan PARENT_OF Ida", 1);
        String denial = story.deny(story.dm(), "Nan PARENT_OF Ida", 1).path("id").asString();
        story.state(story.bob(), "Ida PARENT_OF Nan", 2);
        Refused.by(
                Code.BAD_REQUEST,
                "claimIds",
                story.dm()
                        .refusal(
                                Saga.RETRACT,
                                Map.of("input", Map.of("claimIds", List.of(denial)))));
        assertThat(parents()).containsExactly("Ida PARENT_OF Nan");
    }

    @Test
    void entities_are_not_merged_that_stand_above_each_other() {
        story.state(story.alice(), "Nan PARENT_OF Ida", 1);
        story.state(story.alice(), "Ida PARENT_OF Odo", 3);
        story.state(story.alice(), "Inn LOCATED_IN Town", 3);
        List<String> before = graph();
        Refused.by(Code.BAD_REQUEST, "mergeId", mergeRefused("Nan", "Odo"));
        Refused.by(Code.BAD_REQUEST, "mergeId", mergeRefused("Odo", "Nan"));
        assertThat(graph()).isEqualTo(before);
        assertThat(merge("Kest", "Odo").path("errors").isMissingNode()).isTrue();
        assertThat(parents()).containsExactly("Ida PARENT_OF Kest", "Nan PARENT_OF Ida");
    }

    @Test
    void a_split_is_not_undone_that_keeps_them_apart() {
        String claim = story.state(story.alice(), "Nan PARENT_OF Ida", 1).path("id").asString();
        String twin =
                story.dm()
                        .query(
                                "mutation($input: SplitEntityInput!) { splitEntity(input: $input) { newEntity { id } } }",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "entityId",
                                                story.entity("Nan"),
                                                "newName",
                                                "Nan the Elder",
                                                "claimIds",
                                                List.of(claim))))
                        .at("/splitEntity/newEntity/id")
                        .asString();
        story.state(story.alice(), "Ida PARENT_OF Nan", 2);
        Refused.by(
                Code.BAD_REQUEST,
                "entityId",
                story.dm()
                        .refusal(
                                "mutation($id: ID!) { undoSplit(input: {entityId: $id}) { entity { id } } }",
                                Map.of("id", twin)));
    }

    @Test
    void a_circle_of_some_sessions_is_one_although_it_is_none_when_it_begins_and_today() {
        Map<String, Object> lodging = new HashMap<>(story.statement("Town LOCATED_IN Inn", 5));
        lodging.put("untilSession", 8);
        story.state(story.alice(), lodging);
        Refused.by(
                Code.BAD_REQUEST,
                "toId",
                story.refusedStatement(story.alice(), story.statement("Inn LOCATED_IN Town", 1)));
        story.state(story.alice(), story.statement("Inn LOCATED_IN Town", 1, "untilSession", 5));
        story.state(story.alice(), "Inn LOCATED_IN Town", 8);
    }

    private JsonNode mergeRefused(String kept, String merged) {
        return story.dm().refusal(MERGE, merging(kept, merged));
    }

    private JsonNode merge(String kept, String merged) {
        return story.dm().query(MERGE, merging(kept, merged));
    }

    private static final String MERGE =
            "mutation($input: MergeEntitiesInput!) { mergeEntities(input: $input) { entity { id } } }";

    private Map<String, Object> merging(String kept, String merged) {
        return Map.of(
                "input", Map.of("keepId", story.entity(kept), "mergeId", story.entity(merged)));
    }

    private List<String> graph() {
        return GraphHash.lines(driver, story.id()).stream()
                .filter(line ->
                        line.contains("PARENT_OF")
                                || line.contains("LOCATED_IN")
                                || line.contains("Entity"))
                .toList();
    }

    private List<String> parents() {
        return story.dm()
                .query(
                        "query($id: ID!) { campaignNetwork(campaignId: $id, types: [\"PARENT_OF\"]) { ties(first: 100) { nodes { fromId toId } } nodes(first: 100) { nodes { id name } } } }",
                        Map.of("id", story.id()))
                .at("/campaignNetwork")
                .at("/ties/nodes")
                .valueStream()
                .map(tie -> named(tie.path("fromId")) + " PARENT_OF " + named(tie.path("toId")))
                .sorted()
                .toList();
    }

    private String named(JsonNode id) {
        return List.of("Nan", "Ida", "Odo", "Kest").stream()
                .filter(name -> story.entity(name).equals(id.asString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode run(String id) {
        return story.dm()
                .query(
                        "query($id: ID!) { consolidationRun(id: $id) { state claimsAccepted claimsCircular writes summary } }",
                        Map.of("id", id))
                .path("consolidationRun");
    }
}
