package dev.loregraph.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Callers;
import dev.loregraph.access.Members;
import dev.loregraph.graph.Graph;
import dev.loregraph.network.Claims;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;

/**
 * Tells made-up histories of campaigns to the server and to a model in memory, which keeps nothing
 * but what was said, and asks both the same. Other histories: {@code
 * -Dloregraph.oracle.histories=5000 -Dloregraph.oracle.from=1000}; for longer than the 150 seconds
 * that it takes at most otherwise: {@code -Dloregraph.oracle.seconds=3000}.
 */
@WholeServerTest
class OracleIT {

    private static final Logger LOG = LoggerFactory.getLogger(OracleIT.class);
    private static final int HISTORIES = Integer.getInteger("loregraph.oracle.histories", 1_000);
    private static final int FROM = Integer.getInteger("loregraph.oracle.from", 0);
    private static final int SECONDS = Integer.getInteger("loregraph.oracle.seconds", 150);
    private static final int FEWEST = 10;
    private static final int WORKERS = 2;
    private static final int MOST_TOLD_OF = 3;

    private final Graph graph;
    private final ExecutionGraphQlService graphQl;
    private final Api api;
    private final Callers callers;
    private final Members members;

    @Autowired
    OracleIT(
            Graph graph,
            ExecutionGraphQlService graphQl,
            Api api,
            Callers callers,
            Members members) {
        this.graph = graph;
        this.graphQl = graphQl;
        this.api = api;
        this.callers = callers;
        this.members = members;
    }

    @Test
    void the_server_answers_every_question_as_the_model_does() {
        Instant start = Instant.now();
        Instant end = start.plusSeconds(SECONDS);
        var next = new AtomicInteger(FROM);
        List<Trial> trials = IntStream.range(0, WORKERS).mapToObj(_ -> trial()).toList();
        Queue<Smallest> found = new ConcurrentLinkedQueue<>();
        try (var workers = Executors.newFixedThreadPool(WORKERS)) {
            CompletableFuture.allOf(
                            trials.stream()
                                    .map(trial ->
                                            CompletableFuture.runAsync(
                                                    () -> compare(trial, next, end, found),
                                                    workers))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
        trials.forEach(Trial::forget);
        LOG.info(
                "{} histories, {} answers compared in {} s",
                Math.min(next.get() - FROM, HISTORIES),
                trials.stream().mapToInt(Trial::asked).sum(),
                Duration.between(start, Instant.now()).toSeconds());
        assertThat(found).isEmpty();
        assertThat(next.get() - FROM).isGreaterThanOrEqualTo(Math.min(FEWEST, HISTORIES));
    }

    private static void compare(
            Trial trial, AtomicInteger next, Instant end, Queue<Smallest> found) {
        while (found.size() < MOST_TOLD_OF && Instant.now().isBefore(end)) {
            int seed = next.getAndIncrement();
            if (seed >= FROM + HISTORIES) {
                return;
            }
            History history = History.of(seed);
            trial.differenceIn(history)
                    .map(difference -> Smallest.of(history, difference, trial::differenceOnceIn))
                    .ifPresent(found::add);
        }
    }

    @Test
    void what_is_projected_anew_is_the_same_graph(
            @Autowired Driver driver, @Autowired Claims claims) {
        var teller = new Teller(new Engine(graphQl, api, callers), graph, members);
        for (int seed = FROM; seed < FROM + 10; seed++) {
            String campaignId = UUID.randomUUID().toString();
            teller.tell(History.of(seed), campaignId);
            List<String> before = GraphHash.lines(driver, campaignId);
            driver.executableQuery(
                            "MATCH (:Entity {campaignId: $id})-[edge]->(:Entity) DELETE edge")
                    .withParameters(Map.of("id", campaignId))
                    .execute();
            assertThat(GraphHash.lines(driver, campaignId)).isNotEqualTo(before);

            claims.rebuildRelationships(campaignId);
            assertThat(GraphHash.lines(driver, campaignId)).isEqualTo(before);
        }
    }

    private Trial trial() {
        var engine = new Engine(graphQl, api, callers);
        return new Trial(engine, new Teller(engine, graph, members), graph);
    }
}
