package dev.loregraph.consolidation.runs;

import static dev.loregraph.refusal.Refusal.Code.CONFLICT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.Refused;
import dev.loregraph.WholeServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Undoing a run that wrote much is work of the queue. */
@WholeServerTest
class UndoingIT {

    private final Driver driver;
    private final Api api;
    private final RunWorker worker;
    private final RunQueue runs;
    private final ReadSession table;
    private final List<String> before;
    private final String run;

    @Autowired
    UndoingIT(Driver driver, Api api, RunWorker worker, RunQueue runs) {
        this.driver = driver;
        this.api = api;
        this.worker = worker;
        this.runs = runs;
        this.table = ReadSession.of(api.somebody(), ReadSession.BODY);
        this.before = GraphHash.lines(driver, table.campaign());
        this.run = table.read();
    }

    @BeforeEach
    void let_the_run_have_written_much() {
        worker.stop();
        set("run.writes = 1000000");
    }

    @AfterEach
    void let_the_worker_run() {
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void the_mutation_returns_at_once_and_the_run_tells_when_it_is_undone() throws Exception {
        List<String> read = GraphHash.lines(driver, table.campaign());
        assertThat(undo()).isEqualTo("UNDOING");
        assertThat(GraphHash.lines(driver, table.campaign())).isEqualTo(read);
        try (var told = told()) {
            assertThat(told.state("")).isEqualTo("UNDOING");
            worker.start();
            assertThat(told.state("UNDOING")).isEqualTo("UNDONE");
            assertThat(told.state("UNDONE")).isEqualTo("end");
        }
        assertThat(GraphHash.lines(driver, table.campaign())).isEqualTo(before);
    }

    @Test
    void while_a_run_is_undone_its_session_is_neither_read_nor_is_it_undone_again() {
        undo();
        Refused.by(CONFLICT, "runId", table.dm().refusal(ReadSession.UNDO, Map.of("id", run)));
        Refused.by(
                CONFLICT,
                "sessionId",
                table.dm()
                        .refusal(
                                ReadSession.CONSOLIDATE,
                                Map.of("input", Map.of("sessionId", table.session()))));
        worker.start();
        assertThat(table.ended(run).path("state").asString()).isEqualTo("UNDONE");
        table.read();
    }

    @Test
    void an_undoing_whose_worker_has_gone_silent_is_taken_over() {
        undo();
        Lease silent = runs.acquire().orElseThrow();
        assertThat(silent.run().state()).isEqualTo(RunState.UNDOING);
        set("run.leaseUntil = datetime('2000-01-01T00:00Z')");
        worker.start();
        assertThat(table.ended(run).path("state").asString()).isEqualTo("UNDONE");
        assertThat(runs.renew(silent)).isFalse();
        runs.fail(silent, "too late");
        assertThat(table.run(run).path("state").asString()).isEqualTo("UNDONE");
        assertThat(GraphHash.lines(driver, table.campaign())).isEqualTo(before);
    }

    @Test
    void an_undoing_that_is_given_back_is_still_one() {
        undo();
        runs.release(runs.acquire().orElseThrow());
        assertThat(table.run(run).path("state").asString()).isEqualTo("UNDOING");
        worker.start();
        assertThat(table.ended(run).path("state").asString()).isEqualTo("UNDONE");
    }

    @Test
    void what_a_person_decides_in_the_meantime_keeps_the_run_as_it_is() {
        List<String> read = GraphHash.lines(driver, table.campaign());
        undo();
        execute(
                "MATCH (:ConsolidationRun {id: $id})-[:WROTE]->(claim:Claim) SET claim.reviewedAt = datetime()");
        worker.start();
        JsonNode stays = table.ended(run);
        assertThat(stays.path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(stays.path("error").asString()).contains("not undone", "decided on claim");
        execute(
                "MATCH (:ConsolidationRun {id: $id})-[:WROTE]->(claim:Claim) REMOVE claim.reviewedAt");
        assertThat(GraphHash.lines(driver, table.campaign())).isEqualTo(read);
        undo();
        assertThat(table.ended(run).path("state").asString()).isEqualTo("UNDONE");
        assertThat(GraphHash.lines(driver, table.campaign())).isEqualTo(before);
    }

    private String undo() {
        return table.dm()
                .query(ReadSession.UNDO, Map.of("id", run))
                .at("/undoConsolidation/run/state")
                .asString();
    }

    private Told told() throws Exception {
        return Told.of(api.client(), api.address("http", "/graphql"), table.dm().token(), run);
    }

    private void set(String assignment) {
        execute("MATCH (run:ConsolidationRun {id: $id}) SET " + assignment);
    }

    private void execute(String statement) {
        driver.executableQuery(statement).withParameters(Map.of("id", run)).execute();
    }
}
