package dev.loregraph.network.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Claims;
import dev.loregraph.network.Rebuilt;
import dev.loregraph.network.Saga;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** Two hundred people write at the same moment, and nothing is lost. */
@WholeServerTest
class ConcurrentStatementsIT {

    private static final int WRITERS = 200;
    private static final List<String> SENTENCES =
            List.of(
                    "A MET B",
                    "B MET C",
                    "C MET A",
                    "A LOCATED_IN Inn",
                    "A LOCATED_IN Cave",
                    "B LOCATED_IN Inn",
                    "B LOCATED_IN Cave",
                    "A OWNS Ring",
                    "B OWNS Ring",
                    "C OWNS Hat");

    private final Driver driver;
    private final Claims claims;
    private final Saga story;

    @Autowired
    ConcurrentStatementsIT(Driver driver, Api api, Claims claims) {
        this.driver = driver;
        this.claims = claims;
        this.story =
                new Saga(api)
                        .with("NPC", "A", "B", "C")
                        .with("ITEM", "Ring", "Hat")
                        .with("LOCATION", "Inn", "Cave")
                        .played(3);
    }

    @Test
    void the_sum_of_the_claims_is_the_sum_of_the_weights() throws Exception {
        atOnce(WRITERS, this::state);

        assertThat(count("ACCEPTED")).isEqualTo(WRITERS);
        assertThatNothingIsLost();
    }

    /**
     * Each of the first hundred claims is taken back or rejected while a hundred others are made.
     */
    @Test
    void what_some_take_back_while_others_state_it_is_gone_and_no_more() throws Exception {
        List<String> first = atOnce(WRITERS / 2, this::state);
        atOnce(
                WRITERS,
                i ->
                        i % 2 == 0
                                ? state(i / 2)
                                : i % 4 == 1
                                        ? story.retract(story.dm(), first.get(i / 2))
                                                .path("id")
                                                .asString()
                                        : story.review(
                                                        story.dm(),
                                                        "REJECT",
                                                        List.of(first.get(i / 2)))
                                                .at("/0/id")
                                                .asString());

        assertThat(count("ACCEPTED")).isEqualTo(WRITERS / 2);
        assertThat(count("RETRACTED")).isEqualTo(WRITERS / 4);
        assertThat(count("REJECTED")).isEqualTo(WRITERS / 4);
        assertThatNothingIsLost();
    }

    /** What each of so many callers gets, who all begin at the same moment. */
    private static List<String> atOnce(int callers, IntFunction<String> call) throws Exception {
        var together = new CountDownLatch(1);
        List<String> got = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> calls =
                    IntStream.range(0, callers)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        together.await();
                                        return call.apply(i);
                                    }))
                            .toList();
            together.countDown();
            for (Future<String> one : calls) {
                got.add(one.get());
            }
        }
        assertThat(got).doesNotContain("").doesNotHaveDuplicates();
        return got;
    }

    private void assertThatNothingIsLost() {
        assertThat(sum("MATCH (c:Claim {campaignId: $id}) RETURN sum(c.weight) AS sum"))
                .isEqualTo(sharesOf());
        assertThat(
                        sum(
                                "MATCH (c:Claim {campaignId: $id, type: 'MET', status: 'ACCEPTED'}) RETURN round(sum(c.weight), 6) AS sum"))
                .isEqualTo(
                        sum(
                                "MATCH (:Entity {campaignId: $id})-[edge:MET]->() RETURN round(sum(edge.weight), 6) AS sum"));
        List<String> before = GraphHash.lines(driver, story.id());
        assertThat(claims.rebuildRelationships(story.id())).isEqualTo(Rebuilt.NOTHING);
        assertThat(GraphHash.lines(driver, story.id())).isEqualTo(before);
    }

    private String state(int number) {
        String sentence = SENTENCES.get(number % SENTENCES.size());
        Api.Member member = List.of(story.dm(), story.alice(), story.bob()).get(number % 3);
        return story.state(member, sentence, 1 + number % 3).path("id").asString();
    }

    private double count(String status) {
        return sum(
                "MATCH (c:Claim {campaignId: $id, status: '%s'}) RETURN count(c) * 1.0 AS sum"
                        .formatted(status));
    }

    /** Each claim once, also where it ended. */
    private double sharesOf() {
        return sum(
                """
                MATCH (:Entity {campaignId: $id})-[edge]->(:Entity) WHERE edge.claimIds IS NOT NULL
                UNWIND range(0, size(edge.claimIds) - 1) AS i
                WITH DISTINCT edge.claimIds[i] AS id, edge.weights[i] AS weight
                RETURN sum(weight) AS sum
                """);
    }

    private double sum(String cypher) {
        return driver.executableQuery(cypher)
                .withParameters(Map.of("id", story.id()))
                .execute()
                .records()
                .getFirst()
                .get("sum")
                .asDouble();
    }
}
