package dev.loregraph.consolidation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeServerTest
class ConsolidationIT {

    private static final String BODY =
            """
            Rorik met Nan Lanyon in the kitchen and talked to her until dawn.

            Nan Lanyon hired Rorik to find her husband. Rorik bought the Brass Key from Odo Pell.
            """;
    private static final String KEY_SENTENCE = " Rorik bought the Brass Key from Odo Pell.";

    private final Driver driver;
    private final RunWorker worker;
    private final RunQueue runs;
    private final Api api;
    private final Api.Member dm;
    private final String campaign;
    private final String session;
    private final Map<String, String> entities;

    @Autowired
    ConsolidationIT(Driver driver, Api api, RunWorker worker, RunQueue runs) {
        this.driver = driver;
        this.worker = worker;
        this.runs = runs;
        this.api = api;
        this.dm = api.somebody();
        this.campaign = made("createCampaign", "campaign", Map.of("name", Table.uniqueName()));
        this.session = made("createSession", "session", Map.of("campaignId", campaign));
        this.entities =
                Map.of(
                        "Rorik", entity("CHARACTER", "Rorik"),
                        "Nan", entity("NPC", "Nan Lanyon"),
                        "Odo", entity("NPC", "Odo Pell"),
                        "Key", entity("ITEM", "Brass Key"));
    }

    @AfterEach
    void let_the_worker_run() {
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void journals_go_in_and_who_met_this_npc_comes_out_with_the_quoted_sentence() {
        String journal = write(BODY);
        JsonNode run = ended(consolidate());
        assertThat(run.path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(run.path("claimsAccepted").asInt()).isPositive();

        JsonNode meeting = whoMet("Nan").path("nodes").get(0);
        assertThat(meeting.at("/who/name").asString()).isEqualTo("Rorik");
        assertThat(meeting.at("/firstSession/number").asInt()).isEqualTo(1);
        JsonNode quote = meeting.path("evidence").get(0);
        assertThat(quote.path("quote").asString())
                .isEqualTo(BODY.substring(quote.path("start").asInt(), quote.path("end").asInt()))
                .contains("Nan Lanyon");
        assertThat(quote.at("/journal/id").asString()).isEqualTo(journal);
    }

    @Test
    void relationships_are_typed_and_explained() {
        write(BODY);
        ended(consolidate());
        assertThat(relationships("Nan")).contains("HIRED Nan Lanyon Rorik", "MET");
        assertThat(relationships("Rorik")).contains("BOUGHT Rorik Brass Key");
    }

    @Test
    void the_same_journals_again_write_nothing() {
        write(BODY);
        ended(consolidate());
        String before = GraphHash.of(driver, campaign);

        JsonNode again = ended(consolidate());

        assertThat(again.path("writes").asInt()).isZero();
        assertThat(again.path("claimsUnchanged").asInt()).isPositive();
        assertThat(GraphHash.of(driver, campaign)).isEqualTo(before);
    }

    @Test
    void undoing_brings_the_graph_back_to_exactly_what_it_was() {
        write(
                BODY
                        + "\nThe innkeeper, a dwarf named Perrin Oakes, poured Rorik a drink. Perrin Oakes laughed.\n");
        List<String> before = GraphHash.lines(driver, campaign);
        String run = consolidate();
        ended(run);
        assertThat(GraphHash.lines(driver, campaign)).isNotEqualTo(before);

        JsonNode undone = undo(run);

        assertThat(undone.at("/undoConsolidation/run/state").asString()).isEqualTo("UNDONE");
        assertThat(GraphHash.lines(driver, campaign)).isEqualTo(before);
        assertThat(
                        dm.refusal(UNDO, Map.of("input", Map.of("runId", run)))
                                .at("/extensions/code")
                                .asString())
                .isEqualTo("CONFLICT");
    }

    @Test
    void revising_a_journal_retracts_exactly_the_claims_whose_sentence_is_gone() {
        String journal = write(BODY);
        ended(consolidate());
        List<String> claims = claims("ACCEPTED");
        revise(journal, BODY.replace(KEY_SENTENCE, ""));
        List<String> before = GraphHash.lines(driver, campaign);

        String second = consolidate();
        JsonNode run = ended(second);

        List<String> retracted = claims("RETRACTED");
        assertThat(run.path("claimsRetracted").asInt()).isEqualTo(retracted.size()).isPositive();
        assertThat(retracted).allMatch(claim -> claim.contains(KEY_SENTENCE.strip()));
        assertThat(claims)
                .allMatch(
                        claim -> claim.contains(KEY_SENTENCE.strip()) == retracted.contains(claim));
        assertThat(claims("ACCEPTED")).hasSize(claims.size() - retracted.size());
        assertThat(
                        dm.refusal(UNDO, Map.of("input", Map.of("runId", firstRun())))
                                .path("message")
                                .asString())
                .contains(second);
        undo(second);
        assertThat(claims("ACCEPTED")).containsExactlyInAnyOrderElementsOf(claims);
        assertThat(GraphHash.lines(driver, campaign)).isEqualTo(before);
    }

    @Test
    void a_session_is_not_read_by_two_runs_at_once() {
        write(BODY);
        worker.stop();
        String first = consolidate();
        JsonNode error = dm.refusal(CONSOLIDATE, Map.of("input", Map.of("sessionId", session)));
        assertThat(error.at("/extensions/code").asString()).isEqualTo("CONFLICT");
        assertThat(error.at("/extensions/field").asString()).isEqualTo("sessionId");
        worker.start();
        assertThat(ended(first).path("state").asString()).isEqualTo("SUCCEEDED");
    }

    @Test
    void a_run_whose_worker_has_gone_silent_is_taken_over() {
        write(BODY);
        worker.stop();
        String run = consolidate();
        Lease silent = runs.acquire().orElseThrow();
        worker.start();
        assertThat(ended(run).path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(runs.renew(silent)).isFalse();
    }

    @Test
    void the_same_client_mutation_id_queues_one_run() {
        write(BODY);
        var input = Map.of("sessionId", session, "clientMutationId", "once");
        String first =
                dm.query(CONSOLIDATE, Map.of("input", input))
                        .at("/consolidateSession/run/id")
                        .asString();
        ended(first);
        assertThat(
                        dm.query(CONSOLIDATE, Map.of("input", input))
                                .at("/consolidateSession/run/id")
                                .asString())
                .isEqualTo(first);
    }

    @Test
    void an_unknown_name_is_proposed_and_becomes_an_entity_when_a_person_accepts_it() {
        write(
                "A dwarf named Perrin Oakes poured Rorik a drink. \"Welcome,\" said Perrin Oakes, and shook Rorik's hand.");
        ended(consolidate());
        JsonNode proposal =
                proposals()
                        .valueStream()
                        .filter(one -> one.path("name").asString().equals("Perrin Oakes"))
                        .findFirst()
                        .orElseThrow();
        assertThat(proposal.path("kind").asString()).isEqualTo("NPC");
        assertThat(proposal.path("quote").asString()).contains("Perrin Oakes");

        JsonNode accepted =
                dm.query(
                        "mutation($input: ReviewEntityProposalsInput!) { reviewEntityProposals(input: $input) { proposals { status entity { id name } } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "proposalIds",
                                        List.of(proposal.path("id").asString()),
                                        "decision",
                                        "ACCEPT")));
        assertThat(accepted.at("/reviewEntityProposals/proposals/0/entity/name").asString())
                .isEqualTo("Perrin Oakes");
        assertThat(proposals()).isEmpty();
        ended(consolidate());
        String perrin = accepted.at("/reviewEntityProposals/proposals/0/entity/id").asString();
        assertThat(whoMetId(perrin).path("nodes").get(0).at("/who/name").asString())
                .isEqualTo("Rorik");
    }

    @Test
    void a_campaigns_unread_sessions_are_queued_once_for_one_client_mutation_id() {
        write(BODY);
        var input = Map.of("campaignId", campaign, "clientMutationId", "all at once");
        JsonNode first = dm.query(CONSOLIDATE_ALL, Map.of("input", input));
        assertThat(first.at("/consolidateCampaign/runs")).hasSize(1);
        String run = first.at("/consolidateCampaign/runs/0/id").asString();
        ended(run);
        made(
                "writeJournal",
                "journal",
                Map.of("sessionId", session, "perspective", "DM", "body", "Rorik slept."));
        JsonNode again = dm.query(CONSOLIDATE_ALL, Map.of("input", input));
        assertThat(again.at("/consolidateCampaign/runs/0/id").asString()).isEqualTo(run);
        assertThat(runsQueued()).isEqualTo(1);
        var other = Map.of("campaignId", campaign, "clientMutationId", "once more");
        assertThat(
                        dm.query(CONSOLIDATE_ALL, Map.of("input", other))
                                .at("/consolidateCampaign/runs"))
                .hasSize(1);
    }

    @Test
    void a_session_that_is_being_read_is_left_out_when_a_campaign_is() {
        write(BODY);
        worker.stop();
        consolidate();
        write("Rorik slept.");
        var input = Map.of("campaignId", campaign);
        assertThat(
                        dm.query(CONSOLIDATE_ALL, Map.of("input", input))
                                .at("/consolidateCampaign/runs"))
                .isEmpty();
    }

    @Test
    void a_decision_is_made_once_for_one_client_mutation_id() {
        write("A dwarf named Perrin Oakes poured Rorik a drink. Perrin Oakes laughed.");
        ended(consolidate());
        var input =
                Map.of(
                        "proposalIds",
                        proposals()
                                .valueStream()
                                .map(proposal -> proposal.path("id").asString())
                                .toList(),
                        "decision",
                        "ACCEPT",
                        "clientMutationId",
                        "accepted");
        JsonNode first = dm.query(REVIEW, Map.of("input", input));
        assertThat(first.at("/reviewEntityProposals/proposals/0/status").asString())
                .isEqualTo("ACCEPTED");
        assertThat(dm.query(REVIEW, Map.of("input", input))).isEqualTo(first);
        var elsewhere = Map.of("sessionId", session, "clientMutationId", "accepted");
        assertThat(
                        dm.refusal(CONSOLIDATE, Map.of("input", elsewhere))
                                .at("/extensions/field")
                                .asString())
                .isEqualTo("clientMutationId");
    }

    @Test
    void only_a_dm_of_the_campaign_may_have_journals_read() {
        Api.Member other = api.somebody();
        JsonNode unseen = other.refusal(CONSOLIDATE, Map.of("input", Map.of("sessionId", session)));
        assertThat(unseen.at("/extensions/code").asString()).isEqualTo("NOT_FOUND");
        dm.query(
                "mutation($input: AddMemberInput!) { addMember(input: $input) { __typename } }",
                Map.of(
                        "input",
                        Map.of(
                                "campaignId",
                                campaign,
                                "username",
                                other.username(),
                                "role",
                                "PLAYER")));
        JsonNode error = other.refusal(CONSOLIDATE, Map.of("input", Map.of("sessionId", session)));
        assertThat(error.at("/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    private static final String CONSOLIDATE =
            "mutation($input: ConsolidateSessionInput!) { consolidateSession(input: $input) { run { id state } } }";
    private static final String CONSOLIDATE_ALL =
            "mutation($input: ConsolidateCampaignInput!) { consolidateCampaign(input: $input) { runs { id } } }";
    private static final String REVIEW =
            "mutation($input: ReviewEntityProposalsInput!) { reviewEntityProposals(input: $input) { proposals { id status entity { id } } } }";
    private static final String UNDO =
            "mutation($input: UndoConsolidationInput!) { undoConsolidation(input: $input) { run { id state } } }";

    private String consolidate() {
        return dm.query(CONSOLIDATE, Map.of("input", Map.of("sessionId", session)))
                .at("/consolidateSession/run/id")
                .asString();
    }

    private JsonNode undo(String run) {
        return dm.query(UNDO, Map.of("input", Map.of("runId", run)));
    }

    private JsonNode ended(String run) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            JsonNode now =
                    dm.query(
                                    """
                                    query($id: ID!) { consolidationRun(id: $id) {
                                      state claimsAccepted claimsUnchanged claimsRetracted writes error
                                    } }\
                                    """,
                                    Map.of("id", run))
                            .path("consolidationRun");
            if (!List.of("QUEUED", "RUNNING").contains(now.path("state").asString())) {
                return now;
            }
            pause();
        }
        throw new AssertionError("run " + run + " has not ended");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String firstRun() {
        return dm.query(
                        "query($id: ID!) { consolidationRuns(campaignId: $id) { nodes { id } totalCount } }",
                        Map.of("id", campaign))
                .at("/consolidationRuns/nodes")
                .valueStream()
                .toList()
                .getLast()
                .path("id")
                .asString();
    }

    private int runsQueued() {
        return dm.query(
                        "query($id: ID!) { consolidationRuns(campaignId: $id) { totalCount } }",
                        Map.of("id", campaign))
                .at("/consolidationRuns/totalCount")
                .asInt();
    }

    private JsonNode whoMet(String name) {
        return whoMetId(String.valueOf(entities.get(name)));
    }

    private JsonNode whoMetId(String id) {
        return dm.query(
                        """
                        query($id: ID!) { whoMet(entityId: $id) { totalCount nodes {
                          who { id name } firstSession { number } times weight
                          evidence(first: 3) { quote start end revision author journal { id } session { number } }
                        } } }\
                        """,
                        Map.of("id", id))
                .path("whoMet");
    }

    private String relationships(String name) {
        return dm.query(
                        """
                        query($id: ID!) { entity(id: $id) { relationships(first: 50) { nodes {
                          type from { name } to { name } weight evidence(first: 1) { nodes { quote } }
                        } } } }\
                        """,
                        Map.of("id", String.valueOf(entities.get(name))))
                .at("/entity/relationships/nodes")
                .valueStream()
                .map(one ->
                        one.path("type").asString()
                                + " "
                                + one.at("/from/name").asString()
                                + " "
                                + one.at("/to/name").asString())
                .toList()
                .toString();
    }

    private List<String> claims(String status) {
        return dm.query(
                        """
                        query($id: ID!, $status: ClaimStatus) { claims(campaignId: $id, status: $status, first: 100) { nodes {
                          id type evidence { quote }
                        } } }\
                        """,
                        Map.of("id", campaign, "status", status))
                .at("/claims/nodes")
                .valueStream()
                .map(claim ->
                        claim.path("id").asString()
                                + " "
                                + claim.path("type").asString()
                                + " "
                                + claim.at("/evidence/quote").asString())
                .toList();
    }

    private JsonNode proposals() {
        return dm.query(
                        "query($id: ID!) { entityProposals(campaignId: $id) { nodes { id name kind quote reason } } }",
                        Map.of("id", campaign))
                .at("/entityProposals/nodes");
    }

    private String write(String body) {
        return made(
                "writeJournal",
                "journal",
                Map.of("sessionId", session, "perspective", "DM", "body", body));
    }

    private void revise(String journal, String body) {
        made(
                "reviseJournal",
                "journal",
                Map.of("journalId", journal, "body", body, "expectedRevision", 1));
    }

    private String entity(String kind, String name) {
        return made(
                "createEntity",
                "entity",
                Map.of("campaignId", campaign, "kind", kind, "name", name));
    }

    private String made(String mutation, String payload, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        String document =
                "mutation($input: %s) { %s(input: $input) { %s { id } } }"
                        .formatted(type, mutation, payload);
        return dm.query(document, Map.of("input", input))
                .at("/" + mutation + "/" + payload + "/id")
                .asString();
    }
}
