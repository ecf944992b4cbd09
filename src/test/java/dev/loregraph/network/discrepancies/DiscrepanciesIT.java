package dev.loregraph.network.discrepancies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.Pages;
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
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Where accounts contradict each other, until somebody decides. */
@WholeServerTest
class DiscrepanciesIT {

    private static final String DISCREPANCIES =
            """
            query($id: ID!, $sessionId: ID, $first: Int, $after: String) {
              discrepancies(campaignId: $id, sessionId: $sessionId, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes { id kind fromSession one { id to { name } statedBy } other { id to { name } statedBy evidence { quote } } }
            } }\
            """;

    private final Driver driver;
    private final Api api;
    private final Claims claims;
    private final Saga story;

    @Autowired
    DiscrepanciesIT(Driver driver, Api api, Claims claims) {
        this.driver = driver;
        this.api = api;
        this.claims = claims;
        this.story =
                new Saga(api)
                        .with("CHARACTER", "Rorik", "Tamsin")
                        .with("ITEM", "Ring", "Hat", "Sword")
                        .with("FACTION", "Guild")
                        .with("LOCATION", "Inn", "Cave", "Mill")
                        .played(8);
    }

    @Test
    void two_accounts_of_one_thing_are_listed_until_a_dm_settles_it() {
        String inn = story.state(story.alice(), "Ring LOCATED_IN Inn", 2).path("id").asString();
        String cave = story.state(story.bob(), "Ring LOCATED_IN Cave", 5).path("id").asString();

        JsonNode found = only(story.bob());
        assertThat(found.path("kind").asString()).isEqualTo("OBJECT");
        assertThat(found.path("fromSession").asInt()).isEqualTo(5);
        assertThat(found.at("/one/id").asString()).isEqualTo(inn);
        assertThat(found.at("/other/id").asString()).isEqualTo(cave);
        assertThat(ofSession(story.bob(), 5)).hasSize(1);
        assertThat(ofSession(story.bob(), 2)).isEmpty();

        story.state(story.dm(), "Ring LOCATED_IN Cave", 5);

        assertThat(all(story.bob())).isEmpty();
        assertThat(story.standing(story.bob(), "Ring", null))
                .containsExactly("Ring LOCATED_IN Cave 5..");
        assertThat(story.standing(story.bob(), "Ring", Map.of("session", 4)))
                .containsExactly("Ring LOCATED_IN Inn 2..5");
    }

    @Test
    void they_are_listed_as_they_were_known_and_as_of_a_session() {
        Instant start = Instant.now();
        story.state(story.alice(), "Ring LOCATED_IN Inn", 2);
        story.state(story.bob(), "Ring LOCATED_IN Cave", 5);
        Instant open = Instant.now();
        story.state(story.dm(), "Ring LOCATED_IN Cave", 5);

        assertThat(all(story.bob())).isEmpty();
        assertThat(asOf(story.bob(), Map.of("recordedAt", start.toString()))).isEmpty();
        assertThat(asOf(story.bob(), Map.of("recordedAt", open.toString())))
                .singleElement()
                .satisfies(one -> assertThat(one.path("fromSession").asInt()).isEqualTo(5));
        assertThat(asOf(story.bob(), Map.of("recordedAt", open.toString(), "session", 4)))
                .isEmpty();
        story.state(story.alice(), "Hat LOCATED_IN Inn", 1);
        story.state(story.bob(), "Hat LOCATED_IN Cave", 3);
        assertThat(asOf(story.alice(), Map.of("session", 2))).isEmpty();
        assertThat(asOf(story.alice(), Map.of("session", 3))).hasSize(1);
        assertThat(asOf(story.alice(), Map.of("session", 8))).hasSize(1);
    }

    private List<JsonNode> asOf(Api.Member member, Map<String, ?> moment) {
        JsonNode found =
                member.query(
                                "query($id: ID!, $asOf: AsOf) { discrepancies(campaignId: $id, asOf: $asOf) { totalCount nodes { fromSession one { id } other { id } } } }",
                                Map.of("id", story.id(), "asOf", moment))
                        .path("discrepancies");
        assertThat(found.path("totalCount").asInt()).isEqualTo(found.path("nodes").size());
        return found.path("nodes").valueStream().toList();
    }

    @Test
    void rejecting_one_side_settles_it_too_and_accepting_it_again_brings_it_back() {
        story.state(story.alice(), "Rorik OWNS Ring", 2);
        String other = story.state(story.bob(), "Tamsin OWNS Ring", 3).path("id").asString();
        assertThat(all(story.bob())).hasSize(1);
        story.review(story.dm(), "REJECT", List.of(other));
        assertThat(all(story.bob())).isEmpty();
        story.review(story.dm(), "ACCEPT", List.of(other));
        assertThat(all(story.bob())).hasSize(1);
    }

    @Test
    void one_account_moves_on_and_does_not_contradict_itself() {
        story.state(story.alice(), "Ring LOCATED_IN Inn", 2);
        story.state(story.alice(), "Ring LOCATED_IN Cave", 5);
        story.state(story.bob(), "Hat LOCATED_IN Cave", 5);
        story.state(story.alice(), "Rorik MEMBER_OF Guild", 2);
        assertThat(all(story.dm())).isEmpty();
    }

    @Test
    void that_it_is_so_and_that_it_is_not_contradict_each_other_for_any_type() {
        story.state(story.alice(), "Rorik MEMBER_OF Guild", 2);
        story.deny(story.bob(), "Rorik MEMBER_OF Guild", 4);
        JsonNode found = only(story.alice());
        assertThat(found.path("kind").asString()).isEqualTo("POLARITY");
        assertThat(found.path("fromSession").asInt()).isEqualTo(4);
        story.deny(story.dm(), "Rorik MEMBER_OF Guild", 2);
        assertThat(all(story.alice())).isEmpty();
    }

    @Test
    void who_does_not_see_both_sides_sees_nothing() {
        story.state(story.alice(), "Ring LOCATED_IN Inn", 2);
        story.state(story.bob(), story.statement("Ring LOCATED_IN Cave", 3, "audience", "AUTHOR"));
        assertThat(all(story.alice())).isEmpty();
        assertThat(all(story.spectator())).isEmpty();
        assertThat(all(story.bob())).hasSize(1);
        assertThat(all(story.dm())).hasSize(1);

        story.state(story.dm(), story.statement("Ring LOCATED_IN Mill", 3, "audience", "DM"));
        assertThat(all(story.alice())).isEmpty();
        assertThat(all(story.dm())).hasSizeGreaterThan(1);
    }

    @Test
    void journals_contradict_each_other_with_their_quotes_and_undoing_leaves_nothing() {
        story.write(story.alice(), 2, "The Ring is in the Inn. The Ring lies in the Inn.");
        story.consolidate(2);
        List<String> before = GraphHash.lines(driver, story.id());
        story.write(story.bob(), 3, "The Ring is in the Cave. The Ring lies in the Cave.");
        String run = story.consolidate(3);
        assertThat(only(story.dm()).at("/other/evidence/quote").asString()).contains("Cave");

        story.dm()
                .query(
                        "mutation($id: ID!) { undoConsolidation(input: { runId: $id }) { run { id } } }",
                        Map.of("id", run));
        assertThat(all(story.dm())).isEmpty();
        assertThat(GraphHash.lines(driver, story.id()))
                .filteredOn(line -> line.contains("Claim") || line.contains("LOCATED_IN"))
                .isEqualTo(
                        before.stream()
                                .filter(line ->
                                        line.contains("Claim") || line.contains("LOCATED_IN"))
                                .toList());
    }

    @Test
    void they_are_paged_by_session_and_survive_that_relationships_are_derived_anew() {
        int session = 8;
        for (String thing : List.of("Ring", "Hat", "Sword")) {
            story.state(story.alice(), thing + " LOCATED_IN Inn", 1);
            story.state(story.bob(), thing + " LOCATED_IN Cave", session--);
        }
        List<JsonNode> paged =
                Pages.of(
                        story.dm(),
                        DISCREPANCIES,
                        Map.of("id", story.id(), "first", 1),
                        "/discrepancies");
        assertThat(paged)
                .extracting(one -> one.path("fromSession").asInt())
                .containsExactly(6, 7, 8);

        List<String> before = GraphHash.lines(driver, story.id());
        driver.executableQuery("MATCH (:Claim {campaignId: $id})-[c:CONTRADICTS]->() DELETE c")
                .withParameters(Map.of("id", story.id()))
                .execute();
        assertThat(all(story.dm())).isEmpty();
        assertThat(claims.rebuildRelationships(story.id())).isNotEqualTo(Rebuilt.NOTHING);
        assertThat(GraphHash.lines(driver, story.id())).isEqualTo(before);
    }

    @Test
    void sessions_are_those_of_the_campaign() {
        var elsewhere = new Saga(api).played(1);
        refused(story.dm(), elsewhere.session(1), Code.NOT_FOUND);
        refused(story.dm(), "nothing", Code.NOT_FOUND);
        assertThat(
                        api.somebody()
                                .refusal(DISCREPANCIES, Map.of("id", story.id()))
                                .at("/extensions/code")
                                .asString())
                .isEqualTo("NOT_FOUND");
    }

    private void refused(Api.Member member, String sessionId, Code code) {
        Refused.by(
                code,
                "sessionId",
                member.refusal(DISCREPANCIES, Map.of("id", story.id(), "sessionId", sessionId)));
    }

    private JsonNode only(Api.Member member) {
        List<JsonNode> found = all(member);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<JsonNode> all(Api.Member member) {
        return found(member, null);
    }

    private List<JsonNode> ofSession(Api.Member member, int session) {
        return found(member, story.session(session));
    }

    private List<JsonNode> found(Api.Member member, @Nullable String sessionId) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("id", story.id());
        variables.put("sessionId", sessionId);
        JsonNode page = member.query(DISCREPANCIES, variables).path("discrepancies");
        assertThat(page.path("totalCount").asInt()).isEqualTo(page.path("nodes").size());
        return page.path("nodes").valueStream().toList();
    }
}
