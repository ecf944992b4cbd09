package dev.loregraph.consolidation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.WholeServerTest;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** A run belongs to whoever works on it for as long as they do. */
@WholeServerTest
class LeaseIT {

    private static final ConsolidationSettings EVERY_THIRD_OF_A_SECOND =
            new ConsolidationSettings(1, 0.5, Duration.ofSeconds(1), 0);

    private final Driver driver;
    private final RunQueue runs;
    private final RunWorker worker;
    private final Consolidator consolidator;
    private final Undoing undoing;
    private final ReadSession table;

    @Autowired
    LeaseIT(
            Driver driver,
            Api api,
            RunQueue runs,
            RunWorker worker,
            Consolidator consolidator,
            Undoing undoing) {
        this.driver = driver;
        this.runs = runs;
        this.worker = worker;
        this.consolidator = consolidator;
        this.undoing = undoing;
        this.table = ReadSession.of(api.somebody(), ReadSession.BODY);
        worker.stop();
    }

    @AfterEach
    void let_the_worker_run() {
        worker.start();
    }

    @Test
    void a_lease_is_renewed_while_its_run_takes_its_time_and_no_longer() {
        String run = table.queued();
        Lease lease = runs.acquire().orElseThrow();
        ZonedDateTime start = leaseEnd(run);
        try (var _ = Heartbeat.of(runs, lease, EVERY_THIRD_OF_A_SECOND)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> leaseEnd(run).isAfter(start.plusSeconds(1)));
        }
        ReadSession.pause(1_500);
        ZonedDateTime end = leaseEnd(run);
        ReadSession.pause(1_500);
        assertThat(leaseEnd(run)).isEqualTo(end);
        runs.release(lease);
    }

    @Test
    void who_has_lost_a_lease_writes_nothing_and_does_not_win_it_back() {
        List<String> before = GraphHash.lines(driver, table.campaign());
        String run = table.queued();
        Lease lost = runs.acquire().orElseThrow();
        driver.executableQuery(
                        "MATCH (run:ConsolidationRun {id: $id}) SET run.leaseUntil = datetime('2000-01-01T00:00Z')")
                .withParameters(Map.of("id", run))
                .execute();
        Lease taken = runs.acquire().orElseThrow();
        ZonedDateTime end = leaseEnd(run);
        try (var _ = Heartbeat.of(runs, lost, EVERY_THIRD_OF_A_SECOND)) {
            ReadSession.pause(1_000);
        }
        assertThatThrownBy(() -> consolidator.consolidate(lost)).isInstanceOf(RunInterrupted.class);
        assertThatThrownBy(() -> undoing.work(lost)).isInstanceOf(RunInterrupted.class);
        runs.release(lost);
        runs.fail(lost, "too late");
        assertThat(leaseEnd(run)).isEqualTo(end);
        assertThat(GraphHash.lines(driver, table.campaign())).isEqualTo(before);
        consolidator.consolidate(taken);
        assertThat(table.run(run).path("state").asString()).isEqualTo("SUCCEEDED");
    }

    @Test
    void renewing_a_lease_keeps_out_of_the_way_of_what_its_run_writes() {
        table.queued();
        Lease lease = runs.acquire().orElseThrow();
        var tries = new AtomicInteger();
        try (var _ = Heartbeat.of(runs, lease, EVERY_THIRD_OF_A_SECOND)) {
            runs.write(
                    lease,
                    () -> {
                        tries.incrementAndGet();
                        ReadSession.pause(1_500);
                    });
        }
        assertThat(tries).hasValue(1);
        runs.release(lease);
    }

    private ZonedDateTime leaseEnd(String run) {
        return driver.executableQuery(
                        "MATCH (run:ConsolidationRun {id: $id}) RETURN run.leaseUntil AS until")
                .withParameters(Map.of("id", run))
                .execute()
                .records()
                .getFirst()
                .get("until")
                .asZonedDateTime();
    }
}
