package dev.loregraph.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.GraphQlSocket;
import dev.loregraph.SharedGraph;
import dev.loregraph.WholeServerTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A thousand documents that ask for too much reach no database. */
@WholeServerTest
class HostileDocumentsIT {

    private final Api api;

    @Autowired
    HostileDocumentsIT(Api api) {
        this.api = api;
    }

    @Test
    void a_thousand_hostile_documents_are_refused_before_any_database_call() throws Exception {
        List<String> documents = new HostileDocuments(20_261_122).stream().limit(1_000).toList();
        try (var socket = GraphQlSocket.open(api).greet(api.as("hostile"))) {
            socket.subscribe("first", "{ me { id } }").next();
            socket.next();

            long idle = SharedGraph.transactionsStarted();
            Thread.sleep(3_000);
            double idlePerSecond = (SharedGraph.transactionsStarted() - idle) / 3.0;

            long start = System.nanoTime();
            long before = SharedGraph.transactionsStarted();
            for (int id = 0; id < documents.size(); id++) {
                var answer = socket.subscribe("d" + id, documents.get(id)).next();
                assertThat(answer.path("type").asString())
                        .as(shortened(documents.get(id)))
                        .isEqualTo("error");
                assertThat(answer.at("/payload/0/extensions/code").asString())
                        .as(answer.toString())
                        .isEqualTo("BAD_REQUEST");
            }
            var took = Duration.ofNanos(System.nanoTime() - start);
            long started = SharedGraph.transactionsStarted() - before;
            assertThat((double) started)
                    .as(
                            "transactions in %s, of which the idle server starts %s/s",
                            took, idlePerSecond)
                    .isLessThan(100 + 3 * idlePerSecond * took.toSeconds());
            assertThat(took).isLessThan(Duration.ofMinutes(2));

            long asked = SharedGraph.transactionsStarted();
            for (int id = 0; id < 200; id++) {
                socket.subscribe("c" + id, "{ campaigns(first: 1) { nodes { id } } }").next();
                socket.next();
            }
            assertThat(SharedGraph.transactionsStarted() - asked)
                    .as("what may run is counted")
                    .isGreaterThanOrEqualTo(200);
        }
    }

    private static String shortened(String document) {
        return document.substring(0, Math.min(200, document.length()));
    }
}
