package dev.loregraph.consolidation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.Refused;
import dev.loregraph.RunsOf;
import dev.loregraph.Table;
import dev.loregraph.WholeServerTest;
import dev.loregraph.refusal.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A name that two sessions speak of is proposed once, for as long as one of their runs stands. */
@WholeServerTest
class SharedProposalsIT {

    private static final String FIRST =
            "A dwarf named Perrin Oakes poured Rorik a drink. \"Welcome,\" said Perrin Oakes.";
    private static final String SECOND =
            "The innkeeper Perrin Oakes laughed at Rorik. \"Go on,\" said Perrin Oakes to Rorik.";

    private final Driver driver;
    private final Api.Member dm;
    private final String campaign;
    private final List<String> sessions;
    private final List<String> before;

    @Autowired
    SharedProposalsIT(Driver driver, Api api) {
        this.driver = driver;
        this.dm = api.somebody();
        this.campaign = made("createCampaign", "campaign", Map.of("name", Table.uniqueName()));
        made(
                "createEntity",
                "entity",
                Map.of("campaignId", campaign, "kind", "CHARACTER", "name", "Rorik"));
        this.sessions = List.of(session(FIRST), session(SECOND));
        this.before = GraphHash.lines(driver, campaign);
    }

    @Test
    void it_is_proposed_once_and_is_in_both_runs() {
        String first = read(0);
        String second = read(1);
        assertThat(proposed()).hasSize(1);
        assertThat(proposed().getFirst().path("quote").asString()).contains("poured Rorik");
        assertThat(number(first, "entitiesProposed")).isEqualTo(1);
        assertThat(number(second, "entitiesProposed")).isZero();
        assertThat(number(read(0), "writes")).isZero();
        assertThat(number(read(1), "writes")).isZero();
    }

    @Test
    void undoing_the_first_run_leaves_it_to_the_second_which_introduces_it_from_then_on() {
        String first = read(0);
        read(1);
        undo(first);
        JsonNode left = proposed().getFirst();
        assertThat(left.path("quote").asString()).contains("The innkeeper Perrin Oakes");
        assertThat(left.path("name").asString()).isEqualTo("Perrin Oakes");
        read(0);
        assertThat(proposed()).containsExactly(left);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void in_whichever_order_the_runs_are_undone_the_graph_is_what_it_was(boolean newestFirst) {
        List<String> runs = List.of(read(0), read(1));
        List<String> withBoth = GraphHash.lines(driver, campaign);
        undo(newestFirst ? runs.getLast() : runs.getFirst());
        assertThat(GraphHash.lines(driver, campaign)).isNotEqualTo(withBoth);
        assertThat(proposed()).hasSize(1);
        undo(newestFirst ? runs.getFirst() : runs.getLast());
        assertThat(GraphHash.lines(driver, campaign)).isEqualTo(before);
    }

    @Test
    void undoing_the_second_run_brings_back_what_the_first_one_made() {
        read(0);
        List<String> withFirst = GraphHash.lines(driver, campaign);
        String second = read(1);
        undo(second);
        assertThat(GraphHash.lines(driver, campaign)).isEqualTo(withFirst);
    }

    @Test
    void a_decided_one_keeps_its_last_run_and_no_other_from_being_undone() {
        String first = read(0);
        String second = read(1);
        reject(proposed().getFirst().path("id").asString());
        undo(first);
        Refused.by(Refusal.Code.CONFLICT, "runId", refusal(second));
    }

    @Test
    void a_run_does_not_own_what_was_decided_before_it() {
        String first = read(0);
        reject(proposed().getFirst().path("id").asString());
        String second = read(1);
        undo(second);
        Refused.by(Refusal.Code.CONFLICT, "runId", refusal(first));
    }

    private String session(String body) {
        String session = made("createSession", "session", Map.of("campaignId", campaign));
        made(
                "writeJournal",
                "journal",
                Map.of("sessionId", session, "perspective", "PLAYER", "body", body));
        return session;
    }

    private String read(int session) {
        String id =
                dm.query(
                                "mutation($id: ID!) { consolidateSession(input: {sessionId: $id}) { run { id } } }",
                                Map.of("id", sessions.get(session)))
                        .at("/consolidateSession/run/id")
                        .asString();
        RunsOf.ended(dm, campaign, Duration.ofMinutes(1));
        return id;
    }

    private int number(String run, String field) {
        return dm.query(
                        "query($id: ID!) { consolidationRun(id: $id) { %s } }".formatted(field),
                        Map.of("id", run))
                .at("/consolidationRun/" + field)
                .asInt();
    }

    private static final String UNDO =
            "mutation($id: ID!) { undoConsolidation(input: {runId: $id}) { run { state } } }";

    private void undo(String run) {
        assertThat(dm.query(UNDO, Map.of("id", run)).at("/undoConsolidation/run/state").asString())
                .isEqualTo("UNDONE");
    }

    private JsonNode refusal(String run) {
        return dm.refusal(UNDO, Map.of("id", run));
    }

    private void reject(String proposal) {
        dm.query(
                "mutation($id: ID!) { reviewEntityProposals(input: {proposalIds: [$id], decision: REJECT}) { proposals { id } } }",
                Map.of("id", proposal));
    }

    private List<JsonNode> proposed() {
        return dm.query(
                        "query($id: ID!) { entityProposals(campaignId: $id) { nodes { id name kind quote reason occurrences } } }",
                        Map.of("id", campaign))
                .at("/entityProposals/nodes")
                .valueStream()
                .toList();
    }

    private String made(String mutation, String payload, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return dm.query(
                        "mutation($input: %sInput!) { %s(input: $input) { %s { id } } }"
                                .formatted(type, mutation, payload),
                        Map.of("input", input))
                .at("/" + mutation + "/" + payload + "/id")
                .asString();
    }
}
