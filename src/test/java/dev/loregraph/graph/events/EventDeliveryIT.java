package dev.loregraph.graph.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.loregraph.WholeServerTest;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Graph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.test.context.TestPropertySource;

@WholeServerTest
@Import(EventDeliveryIT.Diary.class)
@TestPropertySource(
        properties = {"loregraph.events.check-interval=200ms", "loregraph.events.first-pause=50ms"})
class EventDeliveryIT {

    private final Graph graph;
    private final ApplicationEventPublisher publisher;
    private final Diary diary;
    private final Publications publications;
    private final Neo4jClient neo4j;

    EventDeliveryIT(
            @Autowired Graph graph,
            @Autowired ApplicationEventPublisher publisher,
            @Autowired Diary diary,
            @Autowired Publications publications,
            @Autowired Neo4jClient neo4j) {
        this.graph = graph;
        this.publisher = publisher;
        this.diary = diary;
        this.publications = publications;
        this.neo4j = neo4j;
    }

    /** An event with everything that the events of modules are made of. */
    record BridgeCrossed(
            String id,
            int failures,
            Instant at,
            Optional<LocalDate> day,
            Audience audience,
            Mood mood,
            List<Traveller> travellers,
            Map<String, Integer> paid) {

        enum Mood {
            CALM,
            GRIM
        }

        record Traveller(String name, boolean wounded) {}

        static BridgeCrossed afterFailing(int failures) {
            return new BridgeCrossed(
                    UUID.randomUUID().toString(),
                    failures,
                    Instant.parse("2026-02-03T04:05:06.789Z"),
                    Optional.of(LocalDate.of(2026, 2, 3)),
                    Audience.author("u1"),
                    Mood.GRIM,
                    List.of(new Traveller("Ásta “the Owl”", true)),
                    Map.of("silver", 3));
        }
    }

    /** A listener that writes down what it hears, and fails as often as the event says. */
    static class Diary {

        private final List<BridgeCrossed> heard = new CopyOnWriteArrayList<>();
        private final Map<String, Integer> failed = new ConcurrentHashMap<>();

        @ApplicationModuleListener(id = "diary")
        void on(BridgeCrossed event) {
            if (failed.merge(event.id(), 1, Integer::sum) <= event.failures()) {
                throw new IllegalStateException("the ink has dried");
            }
            heard.add(event);
        }

        List<BridgeCrossed> heardOf(String id) {
            return heard.stream().filter(event -> event.id().equals(id)).toList();
        }
    }

    @Test
    void a_committed_event_reaches_its_listener_once() {
        var event = BridgeCrossed.afterFailing(0);
        publish(event);
        await().until(() -> statuses(event).equals(List.of("COMPLETED")));
        assertThat(diary.heardOf(event.id())).containsExactly(event);
    }

    @Test
    void an_event_of_a_transaction_that_is_rolled_back_never_was() {
        var event = BridgeCrossed.afterFailing(0);
        assertThatThrownBy(() ->
                        graph.inTransaction(() -> {
                            publisher.publishEvent(event);
                            throw new IllegalStateException("changed my mind");
                        }))
                .hasMessage("changed my mind");
        assertThat(statuses(event)).isEmpty();
        assertThat(diary.heardOf(event.id())).isEmpty();
    }

    @Test
    void an_event_is_stored_in_the_transaction_that_publishes_it() {
        var event = BridgeCrossed.afterFailing(0);
        graph.inTransaction(() -> {
            publisher.publishEvent(event);
            assertThat(statuses(event)).containsExactly("PUBLISHED");
        });
    }

    @Test
    void a_listener_that_fails_hears_the_same_event_again_until_it_succeeds() {
        var event = BridgeCrossed.afterFailing(2);
        publish(event);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> statuses(event).equals(List.of("COMPLETED")));
        assertThat(diary.heardOf(event.id())).containsExactly(event);
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> publisher.publishEvent(BridgeCrossed.afterFailing(0)))
                .withMessageContaining("graph.inTransaction");
    }

    @Test
    void a_delivery_that_got_stuck_is_made_again() {
        var event = BridgeCrossed.afterFailing(1);
        publish(event);
        await().until(() ->
                statuses(event).equals(List.of("FAILED"))
                        || statuses(event).equals(List.of("COMPLETED")));
        neo4j.query(
                        "MATCH (p:EventPublication) WHERE p.event CONTAINS $id"
                                + " SET p.status = 'PROCESSING', p.changedAt = datetime() - duration('P1D')")
                .bind(event.id())
                .to("id")
                .run();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> statuses(event).equals(List.of("COMPLETED")));
        assertThat(diary.heardOf(event.id())).isNotEmpty();
    }

    @Test
    void an_event_that_no_class_knows_any_more_is_left_alone() {
        var id = UUID.randomUUID().toString();
        neo4j.query(
                        "CREATE (:EventPublication {id: $id, listener: 'gone', eventType: 'dev.loregraph.Gone', event: '{}',"
                                + " status: 'FAILED', attempts: 1, publishedAt: datetime(), changedAt: datetime()})")
                .bind(id)
                .to("id")
                .run();
        assertThat(publications.findIncompletePublications())
                .noneMatch(publication -> publication.getIdentifier().toString().equals(id));
        var event = BridgeCrossed.afterFailing(1);
        publish(event);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> statuses(event).equals(List.of("COMPLETED")));
        publications.deletePublications(List.of(UUID.fromString(id)));
    }

    @Test
    void what_was_delivered_long_ago_is_forgotten() {
        var event = BridgeCrossed.afterFailing(0);
        publish(event);
        await().until(() -> statuses(event).equals(List.of("COMPLETED")));
        neo4j.query(
                        "MATCH (p:EventPublication) WHERE p.event CONTAINS $id"
                                + " SET p.completedAt = datetime() - duration('P30D')")
                .bind(event.id())
                .to("id")
                .run();
        await().until(() -> statuses(event).isEmpty());
    }

    private void publish(BridgeCrossed event) {
        graph.inTransaction(() -> publisher.publishEvent(event));
    }

    private List<String> statuses(BridgeCrossed event) {
        return List.copyOf(
                neo4j.query(
                                "MATCH (p:EventPublication) WHERE p.event CONTAINS $id RETURN p.status AS status")
                        .bind(event.id())
                        .to("id")
                        .fetchAs(String.class)
                        .mappedBy((_, row) -> row.get("status").asString())
                        .all());
    }
}
