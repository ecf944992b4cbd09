package dev.loregraph.network.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Pages;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Saga;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Mask and Face are one, which only the DM knows: one person to them, and two to the players. */
@WholeServerTest
class PersonsIT {

    private final Saga story;

    @Autowired
    PersonsIT(Api api) {
        this.story =
                new Saga(api)
                        .with("CHARACTER", "Rorik")
                        .with("NPC", "Mask", "Face", "Nan", "Ida", "Jory")
                        .played(5);
    }

    @BeforeEach
    void they_are_one() {
        story.state(story.dm(), story.statement("Mask SAME_AS Face", 1, "audience", "DM"));
    }

    @Test
    void two_names_of_one_visitor_are_one_row() {
        met("Rorik MET Mask", 1);
        met("Rorik MET Face", 2);
        met("Rorik MET Face", 3);
        met("Rorik MET Nan", 1);
        String whoMet =
                """
                query($id: ID!, $first: Int, $after: String) { whoMet(entityId: $id, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
                  nodes { who { name } whoAs { name } times weight firstSession { number } lastSession { number } } } }\
                """;
        JsonNode known =
                story.dm().query(whoMet, Map.of("id", story.entity("Rorik"))).path("whoMet");
        assertThat(known.path("totalCount").asInt()).isEqualTo(2);
        assertThat(known.at("/nodes/0").toString())
                .startsWith(
                        "{\"who\":{\"name\":\"Face\"},\"whoAs\":[{\"name\":\"Face\"},{\"name\":\"Mask\"}],\"times\":3,")
                .endsWith("\"firstSession\":{\"number\":1},\"lastSession\":{\"number\":3}}");
        JsonNode seen =
                story.alice().query(whoMet, Map.of("id", story.entity("Rorik"))).path("whoMet");
        assertThat(seen.path("totalCount").asInt()).isEqualTo(3);
        assertThat(seen.path("nodes").findValuesAsString("name"))
                .containsExactly("Face", "Face", "Mask", "Mask", "Nan", "Nan");
        JsonNode first =
                story.dm()
                        .query(whoMet, Map.of("id", story.entity("Rorik"), "first", 1))
                        .path("whoMet");
        JsonNode rest =
                story.dm()
                        .query(
                                whoMet,
                                Map.of(
                                        "id",
                                        story.entity("Rorik"),
                                        "after",
                                        first.at("/pageInfo/endCursor").asString()))
                        .path("whoMet");
        assertThat(rest.path("nodes").findValuesAsString("name")).containsExactly("Nan", "Nan");
    }

    @Test
    void who_is_known_by_two_names_is_a_common_acquaintance() {
        met("Nan MET Mask", 1);
        met("Ida MET Face", 2);
        met("Ida MET Face", 3);
        assertThat(common(story.alice(), "Nan", "Ida")).isEmpty();
        assertThat(common(story.dm(), "Nan", "Ida")).containsExactly("Face 1.0 2.0");
        met("Nan MET Jory", 1);
        met("Mask MET Jory", 1);
        assertThat(common(story.dm(), "Nan", "Face")).containsExactly("Jory 1.0 1.0");
        assertThat(common(story.alice(), "Nan", "Face")).isEmpty();
    }

    @Test
    void what_one_hears_under_one_name_they_tell_under_another() {
        met("Nan MET Face", 2);
        met("Ida MET Mask", 3);
        assertThat(heard(story.alice(), "Nan")).containsExactly("Face in 2 from Nan");
        assertThat(heard(story.dm(), "Nan"))
                .containsExactly("Face in 2 from Nan", "Ida in 3 from Mask");
        assertThat(heard(story.alice(), "Face")).containsExactly("Nan in 2 from Face");
        assertThat(heard(story.dm(), "Mask"))
                .containsExactly("Nan in 2 from Face", "Ida in 3 from Mask");
    }

    @Test
    void somebody_is_regarded_whatever_they_call_themself() {
        regard("Nan REGARDS Mask", 1, 90);
        regard("Nan REGARDS Face", 2, 30);
        regard("Face REGARDS Ida", 2, -5);
        regard("Mask REGARDS Face", 2, 7);
        assertThat(regards(story.alice(), "Nan")).containsExactly("Nan Face 30", "Nan Mask 90");
        assertThat(regards(story.dm(), "Nan")).containsExactly("Nan Face 100");
        assertThat(regards(story.alice(), "Mask")).containsExactly("Mask Face 7");
        assertThat(regards(story.dm(), "Mask")).containsExactly("Mask Ida -5");
        assertThat(toward(story.dm(), "Nan", "Mask")).containsExactly("Nan Mask 100");
        assertThat(toward(story.alice(), "Nan", "Mask")).containsExactly("Nan Mask 90");
    }

    @Test
    void attitudes_come_in_pages_by_name() {
        for (String one : List.of("Rorik", "Ida", "Jory", "Mask", "Face")) {
            regard("Nan REGARDS " + one, 1, 10);
        }
        assertThat(
                        Pages.of(
                                story.alice(),
                                "query($id: ID!, $after: String) { entity(id: $id) { regards(first: 2, after: $after) { totalCount nodes { to { name } } pageInfo { hasNextPage endCursor } } } }",
                                Map.of("id", story.entity("Nan")),
                                "/entity/regards"))
                .extracting(node -> node.at("/to/name").asString())
                .containsExactly("Face", "Ida", "Jory", "Mask", "Rorik");
    }

    @Test
    void in_the_shape_of_the_network_one_person_is_one() {
        met("Rorik MET Face", 1);
        met("Jory MET Mask", 1);
        met("Ida MET Nan", 1);
        assertThat(groups(story.alice(), "plotThreads")).containsExactly("Ida Nan", "Jory Mask");
        assertThat(groups(story.dm(), "plotThreads")).containsExactly("Ida Nan");
        assertThat(groups(story.alice(), "communities"))
                .containsExactlyInAnyOrder("Face Rorik", "Jory Mask", "Ida Nan");
        assertThat(groups(story.dm(), "communities"))
                .anyMatch(group -> group.matches("(Face|Mask) Jory Rorik|Jory Mask Rorik"));
        assertThat(standings(story.alice())).allMatch(line -> line.endsWith(" 0.0"));
        assertThat(standings(story.dm()).getFirst())
                .matches("(Face|Mask) [^0].*|(Face|Mask) 0\\.[0-9]*[1-9].*");
        assertThat(standings(story.dm())).hasSize(5);
    }

    @Test
    void timelines_and_backlinks_are_of_the_person() {
        met("Rorik HELPED Mask", 1);
        met("Face HELPED Nan", 2);
        story.state(story.dm(), "Mask HELPED Face", 3);
        story.write(story.alice(), 1, "@Mask was there.");
        story.write(story.alice(), 4, "@Face again.");
        assertThat(timeline(story.alice(), "Mask"))
                .containsExactly("1", "1 Rorik HELPED Mask", "3 Mask HELPED Face");
        assertThat(timeline(story.dm(), "Mask"))
                .hasSize(5)
                .contains("1", "1 Rorik HELPED Mask", "2 Face HELPED Nan", "4")
                .anyMatch(line -> line.contains("SAME_AS"));
        assertThat(timeline(story.dm(), "Face")).isEqualTo(timeline(story.dm(), "Mask"));
        assertThat(backlinks(story.alice(), "Mask")).containsExactly("Mask");
        assertThat(backlinks(story.dm(), "Mask")).containsExactly("Mask", "Face");
    }

    @Test
    void a_timeline_knows_the_types_that_the_campaign_added() {
        story.dm()
                .query(
                        "mutation($input: CreateRelationshipTypeInput!) { createRelationshipType(input: $input) { relationshipType { id } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "campaignId",
                                        story.id(),
                                        "name",
                                        "FORETOLD_BY",
                                        "inverse",
                                        "FORETELLS",
                                        "from",
                                        List.of("EVENT"),
                                        "to",
                                        List.of("NPC"))));
        story.with("EVENT", "Flood");
        story.state(story.alice(), "Flood FORETOLD_BY Nan", 2);
        assertThat(timeline(story.alice(), "Nan"))
                .containsExactly("2 Flood", "2 Flood FORETOLD_BY Nan");
    }

    private List<String> timeline(Api.Member member, String name) {
        JsonNode found =
                member.query(
                                "query($c: ID!, $e: ID!) { timeline(campaignId: $c, entityId: $e) { totalCount nodes { sessionNumber event { name } claim { from { name } type to { name } } } } }",
                                Map.of("c", story.id(), "e", story.entity(name)))
                        .path("timeline");
        assertThat(found.path("totalCount").asInt()).isEqualTo(found.path("nodes").size());
        return found.path("nodes")
                .valueStream()
                .map(one ->
                        "%s %s%s %s %s"
                                .formatted(
                                        one.path("sessionNumber").asInt(),
                                        one.at("/event/name").asString(""),
                                        one.at("/claim/from/name").asString(""),
                                        one.at("/claim/type").asString(""),
                                        one.at("/claim/to/name").asString(""))
                                .strip())
                .toList();
    }

    private List<String> backlinks(Api.Member member, String name) {
        JsonNode found =
                member.query(
                                "query($id: ID!) { entity(id: $id) { backlinks { totalCount nodes { entity { name } } } } }",
                                Map.of("id", story.entity(name)))
                        .at("/entity/backlinks");
        assertThat(found.path("totalCount").asInt()).isEqualTo(found.path("nodes").size());
        return found.path("nodes").findValuesAsString("name");
    }

    private void met(String sentence, int session) {
        story.state(story.alice(), sentence, session);
    }

    private void regard(String sentence, int session, int disposition) {
        Map<String, Object> input = new HashMap<>(story.statement(sentence, session));
        input.put("attitude", Map.of("disposition", disposition));
        story.state(story.alice(), input);
    }

    private List<String> common(Api.Member member, String a, String b) {
        JsonNode found =
                member.query(
                                "query($a: ID!, $b: ID!) { commonAcquaintances(aId: $a, bId: $b) { totalCount nodes { who { name } weightWithA weightWithB } } }",
                                Map.of("a", story.entity(a), "b", story.entity(b)))
                        .path("commonAcquaintances");
        assertThat(found.path("totalCount").asInt()).isEqualTo(found.path("nodes").size());
        return found.path("nodes")
                .valueStream()
                .map(one ->
                        "%s %s %s"
                                .formatted(
                                        one.at("/who/name").asString(),
                                        one.path("weightWithA").asDouble(),
                                        one.path("weightWithB").asDouble()))
                .toList();
    }

    private List<String> heard(Api.Member member, String knower) {
        return member.query(
                        "query($ids: [ID!]!) { whoCouldKnow(entityIds: $ids, since: 1) { nodes { who { name } session toldBy { name } } } }",
                        Map.of("ids", List.of(story.entity(knower))))
                .at("/whoCouldKnow/nodes")
                .valueStream()
                .map(one ->
                        "%s in %s from %s"
                                .formatted(
                                        one.at("/who/name").asString(),
                                        one.path("session").asInt(),
                                        one.at("/toldBy/name").asString()))
                .toList();
    }

    private List<String> regards(Api.Member member, String name) {
        JsonNode entity =
                member.query(
                                "query($id: ID!) { entity(id: $id) { attitudes { from { name } to { name } disposition } regards { totalCount nodes { from { name } to { name } disposition } } } }",
                                Map.of("id", story.entity(name)))
                        .path("entity");
        assertThat(entity.at("/regards/nodes")).isEqualTo(entity.path("attitudes"));
        assertThat(entity.at("/regards/totalCount").asInt())
                .isEqualTo(entity.path("attitudes").size());
        return lines(entity.path("attitudes"));
    }

    private List<String> toward(Api.Member member, String name, String other) {
        return lines(
                member.query(
                                "query($id: ID!, $toward: ID) { entity(id: $id) { attitudes(toward: $toward) { from { name } to { name } disposition } } }",
                                Map.of("id", story.entity(name), "toward", story.entity(other)))
                        .at("/entity/attitudes"));
    }

    private static List<String> lines(JsonNode attitudes) {
        return attitudes
                .valueStream()
                .map(one ->
                        "%s %s %d"
                                .formatted(
                                        one.at("/from/name").asString(),
                                        one.at("/to/name").asString(),
                                        one.path("disposition").asInt()))
                .toList();
    }

    private List<String> groups(Api.Member member, String question) {
        return member.query(
                        "query($id: ID!) { %s(campaignId: $id) { nodes { members { nodes { name } } } } }"
                                .formatted(question),
                        Map.of("id", story.id()))
                .at("/" + question + "/nodes")
                .valueStream()
                .map(group -> String.join(" ", group.findValuesAsString("name")))
                .filter(group -> group.contains(" "))
                .sorted()
                .toList();
    }

    private List<String> standings(Api.Member member) {
        return member.query(
                        "query($id: ID!) { standings(campaignId: $id, role: BRIDGE) { nodes { entity { name } score } } }",
                        Map.of("id", story.id()))
                .at("/standings/nodes")
                .valueStream()
                .map(one -> one.at("/entity/name").asString() + " " + one.path("score").asDouble())
                .toList();
    }
}
