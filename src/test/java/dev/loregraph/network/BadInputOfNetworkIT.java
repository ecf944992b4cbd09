package dev.loregraph.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.refusal.Refusal.Code;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whatever can't be: each is refused by its field, and nothing is written. */
@WholeServerTest
class BadInputOfNetworkIT {

    private final Driver driver;
    private final Saga story;
    private final Saga elsewhere;
    private List<String> before = List.of();

    @Autowired
    BadInputOfNetworkIT(Driver driver, Api api) {
        this.driver = driver;
        this.story =
                new Saga(api)
                        .with("NPC", "Nan", "Ida", "Odo")
                        .with("ITEM", "Ring")
                        .with("LOCATION", "Inn", "Town", "Coast")
                        .played(8);
        this.elsewhere = new Saga(api).with("NPC", "Jory").played(1);
    }

    @BeforeEach
    void a_family_and_a_map() {
        story.state(story.alice(), "Nan PARENT_OF Ida", 2);
        story.state(story.alice(), "Ida PARENT_OF Odo", 3);
        story.state(story.alice(), "Inn LOCATED_IN Town", 2);
        story.state(story.alice(), "Town LOCATED_IN Coast", 2);
        before = GraphHash.lines(driver, story.id());
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(GraphHash.lines(driver, story.id())).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Nan ALLIED_WITH Ida, {session: 5; untilSession: 5}, untilSession",
        "Nan ALLIED_WITH Ida, {session: 5; untilSession: 4}, untilSession",
        "Nan ALLIED_WITH Ida, {session: 5; untilSession: 10}, untilSession",
        "Nan MET Ida, {session: 5; untilSession: 6}, untilSession",
        "Nan MET Ida, {session: 9}, session",
        "Nan MET Ida, {session: 0}, session",
        "Nan MET Ida, {session: -1}, session",
        "Nan MET Ring, {session: 5}, toId",
        "Ring MET Nan, {session: 5}, fromId",
        "Nan LOCATED_IN Ida, {session: 5}, toId",
        "Nan MET Nan, {session: 5}, toId",
        "Inn LOCATED_IN Inn, {session: 5}, toId",
        "Nan MET Ida, {session: 5; confidence: 0}, confidence",
        "Nan MET Ida, {session: 5; confidence: 1.000001}, confidence",
        "Nan REGARDS Ida, {session: 5; attitude: {fear: 101}}, attitude.fear",
        "Nan MET Ida, {session: 5; attitude: {fear: 1}}, attitude",
        "Nan SWORN_TO Ida, {session: 5}, type"
    })
    void statements(String sentence, String rest, String field) {
        String[] words = sentence.split(" ", -1);
        String document =
                "mutation { stateRelationship(input: {fromId: \"%s\", type: \"%s\", toId: \"%s\", %s) { claim { id } } }"
                        .formatted(
                                story.entity(words[0]),
                                words[1],
                                story.entity(words[2]),
                                rest.substring(1).replace(';', ','));
        Refused.by(Code.BAD_REQUEST, field, story.dm().refusal(document, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "Ida PARENT_OF Nan, 3",
        "Odo PARENT_OF Nan, 3",
        "Odo PARENT_OF Nan, 8",
        "Odo PARENT_OF Nan, 1",
        "Town LOCATED_IN Inn, 3",
        "Coast LOCATED_IN Inn, 3"
    })
    void nothing_stands_above_itself(String sentence, int session) {
        for (Api.Member member : List.of(story.alice(), story.bob(), story.dm())) {
            refusedAs("toId", story.refusedStatement(member, story.statement(sentence, session)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pathBetween(fromId: $nan, toId: $jory) { hops } | toId",
                "pathBetween(fromId: $nan, toId: $ida, maxHops: 0) { hops } | maxHops",
                "pathBetween(fromId: $nan, toId: $ida, types: [\"SWORN_TO\"]) { hops } | types",
                "commonAcquaintances(aId: $nan, bId: $jory) { totalCount } | bId",
                "whoCouldKnow(entityIds: [$nan, $jory], since: 1) { totalCount } | entityIds",
                "whoCouldKnow(entityIds: [], since: 1) { totalCount } | entityIds",
                "neighbourhood(entityId: $nan, depth: 0) { truncated } | depth",
                "neighbourhood(entityId: $nan, limit: 501) { truncated } | limit",
                "neighbourhood(entityId: $nan, minWeight: -1) { truncated } | minWeight",
                "entity(id: $nan) { relationships(minWeight: -0.5) { totalCount } } | minWeight",
                "entity(id: $nan) { relationships(types: [\"met\"]) { totalCount } } | types",
                "campaignNetwork(campaignId: $campaign, minWeight: -1) { ties { totalCount } } | minWeight",
                "communities(campaignId: $campaign, minWeight: -1) { totalCount } | minWeight",
                "changesBetween(campaignId: $campaign, fromSession: 5, toSession: 5) { totalCount } | toSession",
                "changesBetween(campaignId: $campaign, fromSession: 5, toSession: 4) { totalCount } | toSession",
                "changesBetween(campaignId: $campaign, fromSession: -1, toSession: 4) { totalCount } | toSession",
                "discrepancies(campaignId: $campaign, sessionId: $foreign) { totalCount } | sessionId",
                "possessions(itemId: $nan) { totalCount } | itemId",
                "visitors(locationId: $nan) { totalCount } | locationId",
                "family(entityId: $nan, generations: 9) { entity { id } } | generations",
                "alliances(campaignId: $campaign, types: [\"met\"]) { totalCount } | types",
                "nemeses(entityId: $nan, asOf: {session: -1}) { totalCount } | asOf.session",
                "knowsOf(entityId: $nan, first: -1) { totalCount } | first",
                "knownBy(entityId: $nan, asOf: {session: -2}) { totalCount } | asOf.session",
                "rivalries(campaignId: $campaign, first: 101) { totalCount } | first",
                "betrayals(campaignId: $campaign, entityId: $jory) { totalCount } | entityId",
                "allegiances(entityId: $nan, asOf: {session: -1}) { totalCount } | asOf.session",
                "memberships(entityId: $nan, first: 0) { totalCount } | first",
                "whoMet(entityId: $nan, asOf: {session: -1}) { totalCount } | asOf.session"
            })
    void questions(String question, String field) {
        join(story.dm());
        refusedAs(
                field,
                story.dm()
                        .refusal(
                                "query($nan: ID!, $ida: ID!, $jory: ID!, $campaign: ID!, $foreign: ID!) { first: %s kept: campaign(id: $campaign) { id } also: entity(id: $ida) { id } third: entity(id: $jory) { id } fourth: session(id: $foreign) { id } fifth: entity(id: $nan) { id } }"
                                        .formatted(question),
                                Map.of(
                                        "nan", story.entity("Nan"),
                                        "ida", story.entity("Ida"),
                                        "jory", elsewhere.entity("Jory"),
                                        "campaign", story.id(),
                                        "foreign", elsewhere.session(1))));
    }

    @Test
    void an_entity_is_not_merged_with_itself_or_into_another_campaign() {
        join(story.dm());
        refusedMerge("Nan", story.entity("Nan"));
        refusedMerge("Nan", elsewhere.entity("Jory"));
    }

    private void refusedMerge(String keep, String mergeId) {
        refusedAs(
                "mergeId",
                story.dm()
                        .refusal(
                                "mutation($keep: ID!, $merge: ID!) { mergeEntities(input: {keepId: $keep, mergeId: $merge}) { entity { id } } }",
                                Map.of("keep", story.entity(keep), "merge", mergeId)));
    }

    private static void refusedAs(String field, JsonNode error) {
        Refused.by(Code.BAD_REQUEST, field, error);
    }

    private void join(Api.Member member) {
        elsewhere
                .dm()
                .query(
                        "mutation($input: AddMemberInput!) { addMember(input: $input) { member { userId } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "campaignId",
                                        elsewhere.id(),
                                        "username",
                                        member.username(),
                                        "role",
                                        "DM")));
    }
}
