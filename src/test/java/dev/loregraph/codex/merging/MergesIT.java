package dev.loregraph.codex.merging;

import static dev.loregraph.refusal.Refusal.Code.BAD_REQUEST;
import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static dev.loregraph.refusal.Refusal.Code.FORBIDDEN;
import static dev.loregraph.refusal.Refusal.Code.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.Chronicle;
import dev.loregraph.GraphHash;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Saga;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Entities that turn out to be one. */
@WholeServerTest
class MergesIT {

    private static final String MERGE =
            "mutation($input: MergeEntitiesInput!) { mergeEntities(input: $input) { entity { id } } }";
    private static final String UNDO =
            "mutation($input: UndoMergeInput!) { undoMerge(input: $input) { entity { id } } }";
    private static final String UPDATE =
            "mutation($input: UpdateEntityInput!) { updateEntity(input: $input) { entity { aliases revision } } }";

    private final Driver driver;
    private final Api api;
    private final Api.Member alice;
    private final Chronicle chronicle;

    @Autowired
    MergesIT(Api api, Driver driver) {
        this.api = api;
        this.driver = driver;
        this.alice = api.somebody();
        this.chronicle = Chronicle.begun(api.somebody(), alice);
        chronicle
                .entity("CHARACTER", "Rorik", "PARTY")
                .npc("Nan Lanyon", "the keeper's wife")
                .npc("Goodwife Marrow", "Old Marrow")
                .npc("Odo Pell");
        chronicle.writes(
                alice,
                1,
                "Rorik met Nan Lanyon in the kitchen.\n\nNan Lanyon hired Rorik to find her husband.");
        chronicle.writes(
                alice,
                2,
                "Rorik met Goodwife Marrow on the quay. Odo Pell fought Goodwife Marrow at dawn.\n\n"
                        + "@[the old woman](%s) laughed."
                                .formatted(chronicle.entity("Goodwife Marrow")));
        chronicle.read();
    }

    @Test
    void what_was_said_of_the_merged_one_is_said_of_the_kept_one() {
        assertThat(chronicle.whoMet(alice, "Nan Lanyon")).containsExactly("Rorik");

        JsonNode kept = chronicle.merge("Nan Lanyon", "Goodwife Marrow");

        assertThat(kept.path("aliases").valueStream().map(JsonNode::asString))
                .containsExactly("the keeper's wife", "Goodwife Marrow", "Old Marrow");
        JsonNode meeting =
                alice.query(
                                "query($id: ID!) { whoMet(entityId: $id) { nodes { who { name } times lastSession { number } evidence(first: 9) { quote } } } }",
                                Map.of("id", chronicle.entity("Nan Lanyon")))
                        .at("/whoMet/nodes/0");
        assertThat(meeting.path("times").asInt()).isEqualTo(2);
        assertThat(meeting.at("/lastSession/number").asInt()).isEqualTo(2);
        assertThat(meeting.path("evidence").toString()).contains("kitchen").contains("quay");
        assertThat(chronicle.relationships(alice, "Nan Lanyon").toString())
                .contains("HIRED [Nan Lanyon, Rorik]")
                .contains("FOUGHT [Nan Lanyon, Odo Pell]");
        assertThat(chronicle.backlinks(alice, "Nan Lanyon")).isEqualTo(5);
        assertThat(chronicle.of(alice, "Nan Lanyon", "lastSession { number }").toString())
                .contains("2");
        assertThat(chronicle.suggested(alice, "goodw")).containsExactly("Nan Lanyon");
        assertThat(chronicle.suggested(alice, "")).doesNotContain("Goodwife Marrow");
    }

    @Test
    void the_merged_ones_id_leads_to_the_kept_one_everywhere() {
        chronicle.merge("Nan Lanyon", "Goodwife Marrow");
        String old = chronicle.entity("Goodwife Marrow");
        String kept = chronicle.entity("Nan Lanyon");

        assertThat(chronicle.of(alice, "Goodwife Marrow", "id").path("id").asString())
                .isEqualTo(kept);
        assertThat(chronicle.whoMet(alice, "Goodwife Marrow")).containsExactly("Odo Pell", "Rorik");
        assertThat(chronicle.relationships(alice, "Goodwife Marrow"))
                .isEqualTo(chronicle.relationships(alice, "Nan Lanyon"));
        String aboutOne =
                "query($of: ID!, $in: ID!) {"
                        + " changesBetween(campaignId: $in, fromSession: 0, toSession: 2, entityId: $of) { totalCount }"
                        + " timeline(campaignId: $in, entityId: $of) { totalCount }"
                        + " betrayals(campaignId: $in, entityId: $of) { totalCount } }";
        JsonNode ofOld = alice.query(aboutOne, Map.of("of", old, "in", chronicle.id()));
        assertThat(ofOld)
                .isEqualTo(alice.query(aboutOne, Map.of("of", kept, "in", chronicle.id())));
        assertThat(ofOld.at("/changesBetween/totalCount").asInt()).isPositive();
        assertThat(ofOld.at("/timeline/totalCount").asInt()).isPositive();
        String journal = chronicle.writes(alice, 3, "Then @[she](%s) left.".formatted(old));
        assertThat(chronicle.journal(alice, journal).path("body").asString())
                .isEqualTo("Then @[she](%s) left.".formatted(kept));
        assertThat(chronicle.journal(alice, journal).at("/mentions/0/entity/id").asString())
                .isEqualTo(kept);
        JsonNode update = update(old, Map.of("summary", "Two names."));
        assertThat(update.path("revision").asInt()).isEqualTo(2);
        assertThat(chronicle.of(alice, "Nan Lanyon", "summary").path("summary").asString())
                .isEqualTo("Two names.");
    }

    @Test
    void undoing_brings_the_graph_back_to_exactly_what_it_was() {
        List<String> before = GraphHash.lines(driver, chronicle.id());
        List<String> seen = chronicle.seenBy(alice);
        chronicle.merge("Nan Lanyon", "Goodwife Marrow");
        assertThat(GraphHash.lines(driver, chronicle.id())).isNotEqualTo(before);

        JsonNode undone = chronicle.unmerge("Goodwife Marrow");

        assertThat(undone.at("/entity/name").asString()).isEqualTo("Goodwife Marrow");
        assertThat(undone.at("/keptEntity/aliases").toString()).doesNotContain("Marrow");
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);
        assertThat(chronicle.seenBy(alice)).isEqualTo(seen);
    }

    @Test
    void journals_read_again_after_a_merge_say_nothing_new_and_undoing_is_exact_even_then() {
        List<String> before = GraphHash.lines(driver, chronicle.id());
        chronicle.merge("Nan Lanyon", "Goodwife Marrow");
        List<String> merged = GraphHash.lines(driver, chronicle.id());

        assertThat(chronicle.read()).isZero();

        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(merged);
        chronicle.unmerge("Goodwife Marrow");
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);
        assertThat(chronicle.read()).isZero();
    }

    @Test
    void a_name_that_both_bore_means_the_one_that_they_are() {
        chronicle.npc("Mother Tarn", "Auntie").npc("Hedda Tarn", "Auntie");
        String journal =
                chronicle.writes(alice, 3, "Rorik met Auntie at the well. @Auntie laughed.");
        chronicle.read();
        assertThat(chronicle.whoMet(alice, "Mother Tarn")).isEmpty();
        assertThat(states(journal)).containsOnly("AMBIGUOUS");

        chronicle.merge("Mother Tarn", "Hedda Tarn");

        assertThat(states(journal)).containsOnly("RESOLVED");
        assertThat(chronicle.backlinks(alice, "Mother Tarn")).isEqualTo(2);
        assertThat(chronicle.read()).isPositive();
        assertThat(chronicle.read()).isZero();
        assertThat(chronicle.whoMet(alice, "Mother Tarn")).containsExactly("Rorik");
    }

    @Test
    void what_the_two_did_to_each_other_counts_for_nothing_while_they_are_one() {
        chronicle.writes(alice, 3, "Nan Lanyon met Goodwife Marrow at the well.");
        chronicle.read();
        assertThat(chronicle.whoMet(alice, "Nan Lanyon"))
                .containsExactly("Goodwife Marrow", "Rorik");
        List<String> before = GraphHash.lines(driver, chronicle.id());

        chronicle.merge("Nan Lanyon", "Goodwife Marrow");

        assertThat(chronicle.whoMet(alice, "Nan Lanyon")).containsExactly("Odo Pell", "Rorik");
        assertThat(chronicle.relationships(alice, "Nan Lanyon").toString())
                .doesNotContain("[Nan Lanyon, Nan Lanyon]");
        chronicle.unmerge("Goodwife Marrow");
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);
    }

    @Test
    void merges_of_merged_ones_are_undone_in_any_order() {
        List<String> before = GraphHash.lines(driver, chronicle.id());
        chronicle.merge("Nan Lanyon", "Goodwife Marrow");
        List<String> one = GraphHash.lines(driver, chronicle.id());
        chronicle.merge("Odo Pell", "Nan Lanyon");
        assertThat(chronicle.of(alice, "Goodwife Marrow", "name").path("name").asString())
                .isEqualTo("Odo Pell");
        assertThat(chronicle.whoMet(alice, "Odo Pell")).containsExactly("Rorik");
        assertThat(chronicle.suggested(alice, "old mar")).containsExactly("Odo Pell");

        chronicle.unmerge("Nan Lanyon");
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(one);

        chronicle.merge("Odo Pell", "Nan Lanyon");
        chronicle.unmerge("Goodwife Marrow");
        assertThat(chronicle.relationships(alice, "Goodwife Marrow").toString())
                .contains("FOUGHT [Goodwife Marrow, Odo Pell]");
        assertThat(chronicle.suggested(alice, "old mar")).containsExactly("Goodwife Marrow");
        assertThat(chronicle.of(alice, "Nan Lanyon", "name").path("name").asString())
                .isEqualTo("Odo Pell");
        chronicle.unmerge("Nan Lanyon");
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);
    }

    @Test
    void an_entity_tells_what_was_merged_into_it() {
        chronicle.merge("Nan Lanyon", "Goodwife Marrow");
        JsonNode merge =
                chronicle
                        .of(
                                alice,
                                "Nan Lanyon",
                                "merges { entityId name aliases audience intoId at }")
                        .at("/merges/0");
        assertThat(merge.path("entityId").asString())
                .isEqualTo(chronicle.entity("Goodwife Marrow"));
        assertThat(merge.path("name").asString()).isEqualTo("Goodwife Marrow");
        assertThat(merge.path("intoId").asString()).isEqualTo(chronicle.entity("Nan Lanyon"));
    }

    @Test
    void changing_aliases_leaves_the_names_of_merged_ones_alone() {
        chronicle.merge("Nan Lanyon", "Goodwife Marrow");

        JsonNode changed =
                update(
                        chronicle.entity("Nan Lanyon"),
                        Map.of("aliases", List.of("OLD MARROW", "Nan")));

        assertThat(changed.path("aliases").valueStream().map(JsonNode::asString))
                .containsExactly("Nan", "Goodwife Marrow", "Old Marrow");
        chronicle.unmerge("Goodwife Marrow");
        assertThat(chronicle.of(alice, "Nan Lanyon", "aliases").path("aliases").toString())
                .isEqualTo("[\"Nan\"]");
        assertThat(chronicle.suggested(alice, "old mar")).containsExactly("Goodwife Marrow");
    }

    @Test
    void whoever_played_the_merged_character_plays_the_kept_one() {
        chronicle.entity("CHARACTER", "Ottiline", "PARTY").entity("CHARACTER", "Otti", "PARTY");
        chronicle
                .dm()
                .query(
                        "mutation($input: AssignCharacterInput!) { assignCharacter(input: $input) { entity { id } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "campaignId",
                                        chronicle.id(),
                                        "username",
                                        alice.username(),
                                        "characterId",
                                        chronicle.entity("Otti"))));
        chronicle.merge("Ottiline", "Otti");

        chronicle.writes(alice, 3, "I met Odo Pell at the well.");
        chronicle.read();

        assertThat(chronicle.whoMet(alice, "Odo Pell")).contains("Ottiline");
    }

    @Test
    void what_is_written_after_a_merge_stays_with_the_kept_one() {
        chronicle.merge("Nan Lanyon", "Goodwife Marrow");
        chronicle.writes(alice, 3, "Odo Pell met Nan Lanyon at the well.");
        chronicle.writes(alice, 3, "@[She](%s) sang.".formatted(chronicle.entity("Nan Lanyon")));
        chronicle.read();

        chronicle.unmerge("Goodwife Marrow");

        assertThat(chronicle.whoMet(alice, "Nan Lanyon")).contains("Odo Pell");
        assertThat(chronicle.backlinks(alice, "Nan Lanyon")).isEqualTo(4);
        assertThat(chronicle.read()).isZero();
    }

    @Test
    void what_a_person_stated_goes_along_and_what_they_state_since_stays() {
        state("Odo Pell", "TRUSTS", "Goodwife Marrow");
        List<String> before = GraphHash.lines(driver, chronicle.id());
        chronicle.merge("Nan Lanyon", "Goodwife Marrow");
        assertThat(chronicle.relationships(alice, "Nan Lanyon").toString())
                .contains("TRUSTS [Nan Lanyon, Odo Pell]");
        chronicle.unmerge("Goodwife Marrow");
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);

        chronicle.merge("Nan Lanyon", "Goodwife Marrow");
        state("Rorik", "TRUSTS", "Goodwife Marrow");
        chronicle.unmerge("Goodwife Marrow");
        assertThat(chronicle.relationships(alice, "Nan Lanyon").toString())
                .contains("TRUSTS [Nan Lanyon, Rorik]");
        assertThat(chronicle.relationships(alice, "Goodwife Marrow").toString())
                .contains("TRUSTS [Goodwife Marrow, Odo Pell]");
    }

    private void state(String from, String type, String to) {
        chronicle
                .dm()
                .query(
                        "mutation($input: StateRelationshipInput!) { stateRelationship(input: $input) { claim { id } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "fromId",
                                        chronicle.entity(from),
                                        "type",
                                        type,
                                        "toId",
                                        chronicle.entity(to),
                                        "session",
                                        1)));
    }

    @Test
    void an_event_without_a_date_has_that_of_what_was_merged_into_it() {
        Saga saga = new Saga(api).with("EVENT", "Flood", "Deluge", "Storm").hidden("EVENT", "Plot");
        saga.dm()
                .query(
                        "mutation($id: ID!) { declareCalendar(input: {campaignId: $id, expectedRevision: 0, preset: \"Gregorian\"}) { redated } }",
                        Map.of("id", saga.id()));
        date(saga, "Deluge", "3 May 1491");
        date(saga, "Storm", "1490");
        date(saga, "Plot", "1489");
        List<String> before = GraphHash.lines(driver, saga.id());
        merge(saga, "Flood", "Plot");
        assertThat(dates(saga)).isEqualTo("Flood: null, Deluge: 3 May 1491 CE, Storm: 1490 CE");
        merge(saga, "Flood", "Deluge");
        assertThat(dates(saga)).isEqualTo("Flood: 3 May 1491 CE, Storm: 1490 CE");
        merge(saga, "Flood", "Storm");
        assertThat(dates(saga)).isEqualTo("Flood: 3 May 1491 CE");
        unmerge(saga, "Deluge");
        assertThat(dates(saga)).isEqualTo("Flood: 1490 CE, Deluge: 3 May 1491 CE");
        unmerge(saga, "Storm");
        unmerge(saga, "Plot");
        assertThat(GraphHash.lines(driver, saga.id())).isEqualTo(before);
    }

    private static void date(Saga saga, String event, String date) {
        saga.dm()
                .query(
                        "mutation($id: ID!, $date: String) { dateEvent(input: {entityId: $id, expectedRevision: 1, inWorldDate: $date}) { entity { id } } }",
                        Map.of("id", saga.entity(event), "date", date));
    }

    private static void merge(Saga saga, String kept, String merged) {
        saga.dm()
                .query(
                        MERGE,
                        Map.of(
                                "input",
                                Map.of(
                                        "keepId",
                                        saga.entity(kept),
                                        "mergeId",
                                        saga.entity(merged))));
    }

    private static void unmerge(Saga saga, String merged) {
        saga.dm().query(UNDO, Map.of("input", Map.of("entityId", saga.entity(merged))));
    }

    /** Of those that the party sees, in the order in which they were made. */
    private static String dates(Saga saga) {
        return List.of("Flood", "Deluge", "Storm").stream()
                .map(name ->
                        saga.alice()
                                .query(
                                        "query($id: ID!) { entity(id: $id) { name ... on Event { inWorld { text } } } }",
                                        Map.of("id", saga.entity(name)))
                                .path("entity"))
                .map(one ->
                        one.path("name").asString()
                                + ": "
                                + one.at("/inWorld/text").asString("null"))
                .distinct()
                .collect(java.util.stream.Collectors.joining(", "));
    }

    @Test
    void the_same_mutation_id_merges_once() {
        Map<String, Object> input =
                Map.of(
                        "keepId", chronicle.entity("Nan Lanyon"),
                        "mergeId", chronicle.entity("Goodwife Marrow"),
                        "clientMutationId", "m-1");
        JsonNode first = chronicle.dm().query(MERGE, Map.of("input", input));
        assertThat(chronicle.dm().query(MERGE, Map.of("input", input))).isEqualTo(first);
    }

    @Test
    void what_can_not_be_one_is_refused_and_nothing_written() {
        chronicle.entity("ITEM", "Brass Key", "PARTY").secretNpc("Lucan Dray");
        Chronicle elsewhere = Chronicle.begun(chronicle.dm()).npc("Nan of Elsewhere");
        List<String> before = GraphHash.lines(driver, chronicle.id());
        String nan = chronicle.entity("Nan Lanyon");
        String marrow = chronicle.entity("Goodwife Marrow");

        Refused.by(BAD_REQUEST, "mergeId", refused(nan, nan));
        Refused.by(BAD_REQUEST, "mergeId", refused(nan, chronicle.entity("Brass Key")));
        Refused.by(BAD_REQUEST, "mergeId", refused(nan, elsewhere.entity("Nan of Elsewhere")));
        Refused.by(BAD_REQUEST, "keepId", refused(chronicle.entity("Lucan Dray"), nan));
        Refused.by(NOT_FOUND, "mergeId", refused(nan, "no such id"));
        Refused.by(NOT_FOUND, "keepId", refused("no such id", nan));
        Refused.by(
                CONFLICT,
                "expectedRevision",
                chronicle
                        .dm()
                        .refusal(
                                MERGE,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "keepId",
                                                nan,
                                                "mergeId",
                                                marrow,
                                                "expectedRevision",
                                                7))));
        Map<String, Object> input = Map.of("input", Map.of("keepId", nan, "mergeId", marrow));
        Refused.by(FORBIDDEN, null, alice.refusal(MERGE, input));
        Refused.by(NOT_FOUND, "keepId", api.somebody().refusal(MERGE, input));
        Refused.by(CONFLICT, "entityId", undoRefused(marrow));
        Refused.by(NOT_FOUND, "entityId", undoRefused("no such id"));
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);
    }

    @Test
    void what_is_merged_already_is_refused() {
        chronicle.merge("Nan Lanyon", "Goodwife Marrow");
        String marrow = chronicle.entity("Goodwife Marrow");
        Refused.by(BAD_REQUEST, "mergeId", refused(chronicle.entity("Odo Pell"), marrow));
        Refused.by(BAD_REQUEST, "mergeId", refused(chronicle.entity("Nan Lanyon"), marrow));
        Refused.by(BAD_REQUEST, "mergeId", refused(marrow, chronicle.entity("Nan Lanyon")));
        chronicle.npc("goodwife  marrow");
        Refused.by(CONFLICT, "entityId", undoRefused(marrow));
        Map<String, Object> input = Map.of("input", Map.of("entityId", marrow));
        Refused.by(FORBIDDEN, null, alice.refusal(UNDO, input));
        Refused.by(NOT_FOUND, "entityId", api.somebody().refusal(UNDO, input));
    }

    @Test
    void merging_and_undoing_are_on_record() {
        chronicle.merge("Nan Lanyon", "Goodwife Marrow");
        chronicle.unmerge("Goodwife Marrow");
        String entries =
                chronicle
                        .dm()
                        .query(
                                "query($id: ID) { auditEntries(campaignId: $id, first: 4) { nodes { action outcome objects { name id } } } }",
                                Map.of("id", chronicle.id()))
                        .toString();
        assertThat(entries)
                .contains("mergeEntities", "undoMerge", "DONE")
                .contains(chronicle.entity("Nan Lanyon"), chronicle.entity("Goodwife Marrow"));
    }

    private JsonNode refused(String keep, String merge) {
        return chronicle
                .dm()
                .refusal(MERGE, Map.of("input", Map.of("keepId", keep, "mergeId", merge)));
    }

    private JsonNode undoRefused(String id) {
        return chronicle.dm().refusal(UNDO, Map.of("input", Map.of("entityId", id)));
    }

    private JsonNode update(String id, Map<String, Object> change) {
        var input = new HashMap<>(change);
        input.put("entityId", id);
        input.put("expectedRevision", 1);
        return chronicle.dm().query(UPDATE, Map.of("input", input)).at("/updateEntity/entity");
    }

    private List<String> states(String journal) {
        return chronicle
                .journal(alice, journal)
                .path("mentions")
                .valueStream()
                .filter(mention -> mention.path("text").asString().equals("Auntie"))
                .map(mention -> mention.path("state").asString())
                .toList();
    }
}
