package dev.loregraph.network.timeline;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Saga;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Three sessions: in the first Rorik helped Nan; the flood that hit the Tower is told of in the
 * second, in which a journal names Nan; in the third, as only the DM knows, Rorik travelled to the
 * Tower.
 */
@WholeServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineIT {

    private static final String ENTRY =
            " totalCount pageInfo { hasNextPage endCursor } nodes { kind sessionNumber inWorld { text }"
                    + " session { number } event { name } claim { from { name } type to { name } statedBy } } } ";
    private static final String TIMELINE =
            "query($campaignId: ID!, $entityId: ID, $placeId: ID, $kinds: [TimelineKind!], $by: TimelineOrder! = SESSION,"
                    + " $fromSession: Int, $toSession: Int, $fromDate: String, $toDate: String, $asOf: AsOf, $first: Int, $after: String) {"
                    + " timeline(campaignId: $campaignId, entityId: $entityId, placeId: $placeId, kinds: $kinds, by: $by,"
                    + " fromSession: $fromSession, toSession: $toSession, fromDate: $fromDate, toDate: $toDate, asOf: $asOf,"
                    + " first: $first, after: $after) {"
                    + ENTRY
                    + "}";

    private final Saga saga;
    private final Saga other;
    private final Instant before = Instant.now();

    @Autowired
    TimelineIT(Api api) {
        this.saga = new Saga(api);
        this.other = new Saga(api);
    }

    @BeforeAll
    void play() {
        Api.Member dm = saga.dm();
        saga.played(3).with("NPC", "Rorik", "Nan").with("LOCATION", "Tower").with("EVENT", "Flood");
        saga.hidden("EVENT", "Plot");
        other.with("NPC", "Stranger");
        declare();
        date("Flood", "May 1491");
        date("Plot", "? one day");
        dateSession(1, "3 March 1492");
        dateSession(3, "1492 CE");
        saga.state(dm, saga.statement("Rorik HELPED Nan", 1, "inWorldDate", "2 March 1492"));
        saga.state(dm, "Flood OCCURRED_AT Tower", 2);
        saga.state(dm, saga.statement("Rorik TRAVELLED_TO Tower", 3, "audience", "DM"));
        saga.write(saga.alice(), 2, "We waited for @Nan.");
    }

    @Test
    void what_happened_comes_in_the_order_of_play() {
        assertThat(told(saga.dm(), Map.of()))
                .containsExactly(
                        "1 session",
                        "1 Rorik HELPED Nan",
                        "2 session",
                        "2 Flood",
                        "2 Flood OCCURRED_AT Tower",
                        "3 session",
                        "3 Rorik TRAVELLED_TO Tower");
        assertThat(told(saga.spectator(), Map.of()))
                .hasSize(6)
                .doesNotContain("3 Rorik TRAVELLED_TO Tower");
    }

    @Test
    void what_has_a_date_comes_in_the_order_of_the_worlds_days() {
        assertThat(told(saga.alice(), Map.of("by", "IN_WORLD")))
                .containsExactly("null Flood", "3 session", "1 Rorik HELPED Nan", "1 session");
        assertThat(told(saga.alice(), Map.of("by", "IN_WORLD", "fromDate", "2 March 1492")))
                .containsExactly("1 Rorik HELPED Nan", "1 session");
        assertThat(told(saga.alice(), Map.of("by", "IN_WORLD", "toDate", "1491")))
                .containsExactly("null Flood");
    }

    @Test
    void it_is_asked_for_by_entity_by_place_or_by_both() {
        assertThat(told(saga.dm(), Map.of("entityId", saga.entity("Nan"))))
                .containsExactly("1 Rorik HELPED Nan", "2 session");
        assertThat(told(saga.dm(), Map.of("placeId", saga.entity("Tower"))))
                .containsExactly(
                        "2 Flood", "2 Flood OCCURRED_AT Tower", "3 Rorik TRAVELLED_TO Tower");
        assertThat(told(saga.bob(), Map.of("placeId", saga.entity("Tower"))))
                .containsExactly("2 Flood", "2 Flood OCCURRED_AT Tower");
        assertThat(
                        told(
                                saga.dm(),
                                Map.of(
                                        "placeId",
                                        saga.entity("Tower"),
                                        "entityId",
                                        saga.entity("Rorik"))))
                .containsExactly("3 Rorik TRAVELLED_TO Tower");
        assertThat(told(saga.dm(), Map.of("by", "IN_WORLD", "placeId", saga.entity("Tower"))))
                .containsExactly("null Flood");
    }

    @Test
    void it_is_asked_for_by_kind_and_by_sessions() {
        assertThat(told(saga.dm(), Map.of("kinds", List.of("EVENT")))).containsExactly("2 Flood");
        assertThat(told(saga.dm(), Map.of("fromSession", 3)))
                .containsExactly("3 session", "3 Rorik TRAVELLED_TO Tower");
        assertThat(told(saga.dm(), Map.of("toSession", 1, "kinds", List.of("SESSION"))))
                .containsExactly("1 session");
    }

    @Test
    void both_clocks_tell_what_there_was() {
        assertThat(told(saga.dm(), Map.of("asOf", Map.of("session", 1))))
                .containsExactly("1 session", "1 Rorik HELPED Nan");
        assertThat(told(saga.dm(), Map.of("asOf", Map.of("recordedAt", before.toString()))))
                .isEmpty();
        assertThat(told(saga.dm(), Map.of("by", "IN_WORLD", "asOf", Map.of("session", 1))))
                .containsExactly("1 Rorik HELPED Nan", "1 session");
        var then = Map.of("by", "IN_WORLD", "asOf", Map.of("recordedAt", before.toString()));
        assertThat(told(saga.dm(), then)).isEmpty();
    }

    @Test
    void pages_join_up_to_the_whole() {
        for (String order : List.of("SESSION", "IN_WORLD")) {
            List<String> whole = told(saga.dm(), Map.of("by", order));
            List<String> joined = new ArrayList<>();
            Map<String, Object> asked = new HashMap<>(Map.of("by", order, "first", 2));
            boolean more = true;
            while (more) {
                JsonNode page = timeline(saga.dm(), asked);
                assertThat(page.path("totalCount").asInt()).isEqualTo(whole.size());
                joined.addAll(entries(page));
                asked.put("after", page.at("/pageInfo/endCursor").asString());
                more = page.at("/pageInfo/hasNextPage").asBoolean();
            }
            assertThat(joined).isEqualTo(whole);
        }
    }

    @Test
    void an_entity_has_its_timeline_with_it() {
        String document =
                "query($id: ID!) { entities(campaignId: $id) { nodes { name timeline(kinds: [CLAIM]) {"
                        + ENTRY
                        + "} } }";
        Map<String, List<String>> found = new HashMap<>();
        for (JsonNode entity :
                saga.dm().query(document, Map.of("id", saga.id())).at("/entities/nodes")) {
            found.put(entity.path("name").asString(), entries(entity.path("timeline")));
        }
        assertThat(found.get("Rorik"))
                .containsExactly("1 Rorik HELPED Nan", "3 Rorik TRAVELLED_TO Tower");
        assertThat(found.get("Nan")).containsExactly("1 Rorik HELPED Nan");
        assertThat(found.get("Plot")).isEmpty();
    }

    @Test
    void what_cannot_be_asked_for_is_refused_by_name() {
        refused("fromDate", Map.of("fromDate", "1492"));
        refused("fromSession", Map.of("by", "IN_WORLD", "fromSession", 1));
        refused("toSession", Map.of("fromSession", 3, "toSession", 2));
        refused("toDate", Map.of("by", "IN_WORLD", "fromDate", "1492", "toDate", "1490"));
        refused("fromDate", Map.of("by", "IN_WORLD", "fromDate", "soon"));
        refused("fromDate", Map.of("by", "IN_WORLD", "fromDate", "? soon"));
        refused("placeId", Map.of("placeId", saga.entity("Nan")));
        refused("first", Map.of("first", 0));
        String cursor =
                timeline(saga.dm(), Map.of("first", 1)).at("/pageInfo/endCursor").asString();
        refused("after", Map.of("by", "IN_WORLD", "after", cursor));
        unknown("entityId", saga.alice(), saga.entity("Plot"));
        unknown("entityId", saga.alice(), other.entity("Stranger"));
    }

    private void refused(String field, Map<String, ?> more) {
        Refused.by(BAD_REQUEST, field, saga.dm().refusal(TIMELINE, variables(more)));
    }

    private void unknown(String field, Api.Member asking, String id) {
        Refused.by(NOT_FOUND, field, asking.refusal(TIMELINE, variables(Map.of(field, id))));
    }

    private Map<String, Object> variables(Map<String, ?> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("campaignId", saga.id());
        return variables;
    }

    private JsonNode timeline(Api.Member asking, Map<String, ?> more) {
        return asking.query(TIMELINE, variables(more)).path("timeline");
    }

    private List<String> told(Api.Member asking, Map<String, ?> more) {
        JsonNode found = timeline(asking, more);
        assertThat(found.path("totalCount").asInt()).isEqualTo(found.path("nodes").size());
        return entries(found);
    }

    private static List<String> entries(JsonNode found) {
        List<String> entries = new ArrayList<>();
        for (JsonNode node : found.path("nodes")) {
            String number = node.path("sessionNumber").asString("null");
            String what =
                    switch (node.path("kind").asString()) {
                        case "SESSION" -> "session";
                        case "EVENT" -> node.at("/event/name").asString();
                        default ->
                                node.at("/claim/from/name").asString()
                                        + " "
                                        + node.at("/claim/type").asString()
                                        + " "
                                        + node.at("/claim/to/name").asString();
                    };
            entries.add(number + " " + what);
        }
        return entries;
    }

    private void declare() {
        saga.dm()
                .query(
                        "mutation($id: ID!) { declareCalendar(input: {campaignId: $id, expectedRevision: 0, preset: \"Gregorian\"}) { redated } }",
                        Map.of("id", saga.id()));
    }

    private void date(String event, String date) {
        saga.dm()
                .query(
                        "mutation($id: ID!, $date: String) { dateEvent(input: {entityId: $id, expectedRevision: 1, inWorldDate: $date}) { entity { id } } }",
                        Map.of("id", saga.entity(event), "date", date));
    }

    private void dateSession(int number, String date) {
        saga.dm()
                .query(
                        "mutation($id: ID!, $date: String) { updateSession(input: {sessionId: $id, expectedRevision: 1, inWorldDate: $date}) { session { id } } }",
                        Map.of("id", saga.session(number), "date", date));
    }
}
