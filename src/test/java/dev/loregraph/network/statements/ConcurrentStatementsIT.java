package dev.loregraph.network.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphHash;
import dev.loregraph.WholeServerTest;
import dev.loregraph.network.Claims;
import dev.loregraph.network.Rebuilt;
import dev.loregraph.network.Saga;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        var together = new CountDownLatch(1);
        List<Callable<String>> writers =
                IntStream.range(0, WRITERS).mapToObj(i -> writer(i, together)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> stated = writers.stream().map(threads::submit).toList();
            together.countDown();
            for (Future<String> one : stated) {
                assertThat(one.get()).isNotEmpty();
            }
        }

        assertThat(sum("MATCH (c:Claim {campaignId: $id}) RETURN sum(c.weight) AS sum"))
                .isEqualTo(sharesOf());
        assertThat(sum("MATCH (c:Claim {campaignId: $id}) RETURN count(c) * 1.0 AS sum"))
                .isEqualTo(WRITERS);
        List<String> before = GraphHash.lines(driver, story.id());
        assertThat(claims.rebuildRelationships(story.id())).isEqualTo(Rebuilt.NOTHING);
        assertThat(GraphHash.lines(driver, story.id())).isEqualTo(before);
    }

    private Callable<String> writer(int number, CountDownLatch together) {
        String sentence = SENTENCES.get(number % SENTENCES.size());
        Api.Member member = List.of(story.dm(), story.alice(), story.bob()).get(number % 3);
        return () -> {
            together.await();
            return story.state(member, sentence, 1 + number % 3).path("id").asString();
        };
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
