package dev.loregraph.codex.splitting;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An entity that turns out to be two. */
@WholeServerTest
class SplitsIT {

    private static final String SPLIT =
            "mutation($input: SplitEntityInput!) { splitEntity(input: $input) { entity { id name } newEntity { id name kind audience splitFrom { name } } } }";
    private static final String UNDO =
            "mutation($input: UndoSplitInput!) { undoSplit(input: $input) { entity { id name } } }";

    private final Driver driver;
    private final Api api;
    private final Api.Member alice;
    private final Chronicle chronicle;
    private final String first;
    private final String second;

    @Autowired
    SplitsIT(Api api, Driver driver) {
        this.api = api;
        this.driver = driver;
        this.alice = api.somebody();
        this.chronicle = Chronicle.begun(api.somebody(), alice);
        chronicle
                .entity("CHARACTER", "Rorik", "PARTY")
                .npc("The Stranger", "Hooded One")
                .npc("Odo Pell");
        this.first =
                chronicle.writes(
                        alice, 1, "Rorik met the Stranger on the quay. @\"The Stranger\" laughed.");
        this.second =
                chronicle.writes(
                        alice,
                        2,
                        "Odo Pell fought the Stranger at dawn.\n\nRorik hired the Stranger for a week.");
        chronicle.read();
    }

    @Test
    void what_some_journals_say_is_anothers() {
        JsonNode split = split("Mira Vale", Map.of("journalIds", List.of(second)));

        assertThat(split.at("/newEntity/kind").asString()).isEqualTo("NPC");
        assertThat(split.at("/newEntity/splitFrom/name").asString()).isEqualTo("The Stranger");
        String mira = split.at("/newEntity/id").asString();
        assertThat(chronicle.whoMet(alice, "The Stranger")).containsExactly("Rorik");
        assertThat(chronicle.relationships(alice, "The Stranger").toString())
                .doesNotContain("FOUGHT", "HIRED");
        assertThat(relationships(mira)).contains("FOUGHT", "HIRED");
        assertThat(chronicle.backlinks(alice, "The Stranger")).isEqualTo(2);
        assertThat(chronicle.journal(alice, second).toString()).contains(mira);
    }

    @Test
    void reading_again_changes_nothing_and_undoing_is_exact() {
        List<String> before = GraphHash.lines(driver, chronicle.id());
        String mira =
                split("Mira Vale", Map.of("journalIds", List.of(second)))
                        .at("/newEntity/id")
                        .asString();
        List<String> after = GraphHash.lines(driver, chronicle.id());

        assertThat(chronicle.read()).isZero();
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(after);

        undo(mira);
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);
        assertThat(chronicle.read()).isZero();
    }

    @Test
    void a_journal_that_was_split_off_goes_on_meaning_the_other() {
        String mira =
                split("Mira Vale", Map.of("journalIds", List.of(second)))
                        .at("/newEntity/id")
                        .asString();
        revise(
                second,
                "Odo Pell fought the Stranger at noon, and the Hooded One betrayed Odo Pell.");

        chronicle.read();

        assertThat(relationships(mira)).contains("FOUGHT", "BETRAYED");
        assertThat(chronicle.relationships(alice, "The Stranger").toString())
                .doesNotContain("FOUGHT", "BETRAYED");
    }

    @Test
    void a_mention_goes_with_what_is_quoted_of_it() {
        List<String> before = said();
        String fought =
                chronicle
                        .journal(alice, second)
                        .path("mentions")
                        .valueStream()
                        .filter(mention ->
                                mention.at("/entity/name").asString().equals("The Stranger"))
                        .map(mention -> mention.path("id").asString())
                        .findFirst()
                        .orElseThrow();
        String mira =
                split("Mira Vale", Map.of("mentionIds", List.of(fought)))
                        .at("/newEntity/id")
                        .asString();

        assertThat(relationships(mira)).contains("FOUGHT").doesNotContain("HIRED");
        assertThat(chronicle.relationships(alice, "The Stranger").toString())
                .contains("HIRED")
                .doesNotContain("FOUGHT");
        chronicle.read();
        assertThat(chronicle.read()).isZero();
        assertThat(relationships(mira)).contains("FOUGHT").doesNotContain("HIRED");
        undo(mira);
        chronicle.read();
        assertThat(said()).isEqualTo(before);
        assertThat(chronicle.read()).isZero();
    }

    @Test
    void a_claim_goes_alone_and_no_run_brings_it_back() {
        List<String> before = GraphHash.lines(driver, chronicle.id());
        String claim = claim("HIRED");
        String mira =
                split("Mira Vale", Map.of("claimIds", List.of(claim)))
                        .at("/newEntity/id")
                        .asString();

        assertThat(relationships(mira)).contains("HIRED");
        assertThat(chronicle.relationships(alice, "The Stranger").toString())
                .doesNotContain("HIRED");
        assertThat(chronicle.read()).isZero();
        assertThat(chronicle.relationships(alice, "The Stranger").toString())
                .doesNotContain("HIRED");
        undo(mira);
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);
    }

    @Test
    void names_go_with_whose_they_are_and_come_back_in_their_order() {
        chronicle.npc("Salt Witch", "Old Brine", "Mother Kelp", "Brine");
        List<String> before = GraphHash.lines(driver, chronicle.id());
        String other =
                split(
                                "Salt Witch",
                                "Mother Kelp",
                                Map.of("aliases", List.of("brine", "The Deep One")))
                        .at("/newEntity/id")
                        .asString();

        assertThat(named("Mother Kelp"))
                .as("its name, though it was an alias")
                .containsExactly("Mother Kelp");
        assertThat(named("Brine")).containsExactly("Mother Kelp");
        assertThat(named("Old Brine")).containsExactly("Salt Witch");
        assertThat(chronicle.of(alice, "Salt Witch", "aliases").at("/aliases").toString())
                .isEqualTo("[\"Old Brine\"]");

        undo(other);
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);
    }

    @Test
    void names_come_back_to_what_was_merged_and_renamed_since() {
        chronicle.npc("Salt Witch", "Old Brine", "Mother Kelp").npc("Tide Reeve");
        String other =
                split("Salt Witch", "The Deep One", Map.of("aliases", List.of("Mother Kelp")))
                        .at("/newEntity/id")
                        .asString();
        chronicle
                .dm()
                .query(
                        "mutation($id: ID!) { updateEntity(input: {entityId: $id, expectedRevision: 1, aliases: [\"Weed\"]}) { entity { id } } }",
                        Map.of("id", chronicle.entity("Salt Witch")));
        chronicle.merge("Tide Reeve", "Salt Witch");

        undo(other);

        assertThat(chronicle.of(alice, "Tide Reeve", "aliases").at("/aliases").toString())
                .contains("Mother Kelp", "Weed", "Salt Witch")
                .doesNotContain("Old Brine", "The Deep One");
        chronicle.unmerge("Salt Witch");
        assertThat(chronicle.of(alice, "Salt Witch", "aliases").at("/aliases").toString())
                .isEqualTo("[\"Mother Kelp\",\"Weed\"]");
    }

    @Test
    void the_same_split_sent_twice_is_one() {
        Map<String, Object> what =
                Map.of("journalIds", List.of(second), "clientMutationId", "split-once");
        String id = split("Mira Vale", what).at("/newEntity/id").asString();
        assertThat(split("Mira Vale", what).at("/newEntity/id").asString()).isEqualTo(id);
    }

    @Test
    void an_entity_that_has_more_said_of_it_goes_back_as_a_part() {
        String mira =
                split("Mira Vale", Map.of("journalIds", List.of(second)))
                        .at("/newEntity/id")
                        .asString();
        chronicle.writes(alice, 3, "Rorik met Mira Vale at the well.");
        chronicle.read();

        undo(mira);

        assertThat(chronicle.of(alice, "The Stranger", "aliases").toString()).contains("Mira Vale");
        assertThat(
                        alice.query(
                                        "query($id: ID!) { entity(id: $id) { name } }",
                                        Map.of("id", mira))
                                .at("/entity/name")
                                .asString())
                .isEqualTo("The Stranger");
        assertThat(chronicle.relationships(alice, "The Stranger").toString())
                .contains("FOUGHT", "HIRED", "MET");
        assertThat(chronicle.read()).isZero();
    }

    @Test
    void splits_and_merges_go_together() {
        List<String> before = GraphHash.lines(driver, chronicle.id());
        String mira =
                split("Mira Vale", Map.of("journalIds", List.of(second)))
                        .at("/newEntity/id")
                        .asString();
        chronicle.merge("Odo Pell", "The Stranger");
        assertThat(chronicle.relationships(alice, "Odo Pell").toString()).contains("FOUGHT", "MET");

        undo(mira);
        assertThat(chronicle.relationships(alice, "Odo Pell").toString())
                .contains("HIRED")
                .doesNotContain("FOUGHT");
        chronicle.unmerge("The Stranger");
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);
    }

    @Test
    void what_can_not_be_split_is_refused_and_nothing_written() {
        List<String> before = GraphHash.lines(driver, chronicle.id());
        Refused.by(BAD_REQUEST, "claimIds", refused("Mira Vale", Map.of()));
        Refused.by(
                NOT_FOUND,
                "journalIds",
                refused("Mira Vale", Map.of("journalIds", List.of("no such"))));
        Refused.by(
                BAD_REQUEST,
                "mentionIds",
                refused("Mira Vale", Map.of("mentionIds", List.of("no such"))));
        Refused.by(
                BAD_REQUEST,
                "claimIds",
                refused("Mira Vale", Map.of("claimIds", List.of("no such"))));
        Refused.by(BAD_REQUEST, "newName", refused(" ", Map.of("journalIds", List.of(first))));
        Refused.by(CONFLICT, "newName", refused("odo pell", Map.of("journalIds", List.of(first))));
        Refused.by(
                BAD_REQUEST,
                "kind",
                refused("Mira Vale", Map.of("journalIds", List.of(second), "kind", "ITEM")));
        Map<String, Object> input =
                Map.of(
                        "input",
                        Map.of(
                                "entityId",
                                chronicle.entity("The Stranger"),
                                "newName",
                                "Mira Vale",
                                "journalIds",
                                List.of(first)));
        Refused.by(FORBIDDEN, null, alice.refusal(SPLIT, input));
        Refused.by(NOT_FOUND, "entityId", api.somebody().refusal(SPLIT, input));
        Map<String, Object> undo =
                Map.of("input", Map.of("entityId", chronicle.entity("Odo Pell")));
        Refused.by(CONFLICT, "entityId", chronicle.dm().refusal(UNDO, undo));
        Refused.by(FORBIDDEN, null, alice.refusal(UNDO, undo));
        assertThat(GraphHash.lines(driver, chronicle.id())).isEqualTo(before);
    }

    private JsonNode split(String name, Map<String, Object> what) {
        return split("The Stranger", name, what);
    }

    private JsonNode split(String of, String name, Map<String, Object> what) {
        Map<String, Object> input = input(name, what);
        input.put("entityId", chronicle.entity(of));
        return chronicle.dm().query(SPLIT, Map.of("input", input)).path("splitEntity");
    }

    /** What relates everybody, without the ids of what says so. */
    private List<String> said() {
        return Stream.of("Rorik", "The Stranger", "Odo Pell")
                .flatMap(name -> chronicle.relationships(alice, name).stream())
                .toList();
    }

    /** Who has this name. */
    private List<String> named(String name) {
        return alice.query(
                        "query($id: ID!, $name: String!) { entities(campaignId: $id, name: $name) { nodes { name } } }",
                        Map.of("id", chronicle.id(), "name", name))
                .at("/entities/nodes")
                .valueStream()
                .map(node -> node.path("name").asString())
                .toList();
    }

    private JsonNode refused(String name, Map<String, Object> what) {
        return chronicle.dm().refusal(SPLIT, Map.of("input", input(name, what)));
    }

    private Map<String, Object> input(String name, Map<String, Object> what) {
        Map<String, Object> input = new HashMap<>(what);
        input.put("entityId", chronicle.entity("The Stranger"));
        input.put("newName", name);
        return input;
    }

    private void undo(String id) {
        chronicle.dm().query(UNDO, Map.of("input", Map.of("entityId", id)));
    }

    private void revise(String journal, String body) {
        alice.query(
                "mutation($input: ReviseJournalInput!) { reviseJournal(input: $input) { journal { id } } }",
                Map.of("input", Map.of("journalId", journal, "body", body, "expectedRevision", 1)));
    }

    private String relationships(String id) {
        return alice.query(
                        "query($id: ID!) { entity(id: $id) { relationships(first: 50) { nodes { type } } } }",
                        Map.of("id", id))
                .toString();
    }

    private String claim(String type) {
        return alice.query(
                        "query($id: ID!) { claims(campaignId: $id, first: 100) { nodes { id type } } }",
                        Map.of("id", chronicle.id()))
                .at("/claims/nodes")
                .valueStream()
                .filter(one -> one.path("type").asString().equals(type))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }
}
