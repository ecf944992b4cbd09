package dev.loregraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loregraph.WholeServerTest;
import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeServerTest
class ReceiptsIT {

    private final Receipts receipts;
    private final Graph graph;
    private final String run = UUID.randomUUID().toString();
    private final Viewer member = newMember();

    @Autowired
    ReceiptsIT(Receipts receipts, Graph graph) {
        this.receipts = receipts;
        this.graph = graph;
    }

    @Test
    void the_same_id_of_the_same_member_makes_one_thing() {
        String first = make(member, "m1", "createThing");
        String second = make(member, "m1", "createThing");
        assertThat(second).isEqualTo(first);
        assertThat(thingsMade()).isEqualTo(1);
    }

    @Test
    void without_an_id_every_call_makes_a_thing() {
        assertThat(receipts.oneOnce(member, "createThing", null, this::thing))
                .isNotEqualTo(receipts.oneOnce(member, "createThing", null, this::thing));
        assertThat(thingsMade()).isEqualTo(2);
    }

    @Test
    void another_member_may_use_the_same_id() {
        assertThat(make(member, "m1", "createThing"))
                .isNotEqualTo(make(newMember(), "m1", "createThing"));
        assertThat(thingsMade()).isEqualTo(2);
    }

    @Test
    void an_id_belongs_to_one_operation() {
        make(member, "m1", "createThing");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> make(member, "m1", "createOther"))
                .satisfies(refusal -> assertThat(refusal.field()).contains("clientMutationId"))
                .withMessageContaining("createThing");
        assertThat(thingsMade()).isEqualTo(1);
    }

    @Test
    void work_that_fails_leaves_no_receipt() {
        assertThatThrownBy(() -> receipts.oneOnce(member, "createThing", "m1", this::failingThing))
                .hasMessage("out of luck");
        assertThat(thingsMade()).isZero();
        make(member, "m1", "createThing");
        assertThat(thingsMade()).isEqualTo(1);
    }

    @Test
    void many_results_are_repeated_in_order() {
        List<String> made =
                receipts.once(
                        member, "createThings", "m1", () -> List.of(thing(), thing(), thing()));
        assertThat(receipts.once(member, "createThings", "m1", () -> List.of(thing())))
                .isEqualTo(made);
        assertThat(thingsMade()).isEqualTo(3);
    }

    @Test
    void twins_at_the_same_time_make_one_thing() throws Exception {
        var results = new ArrayList<Future<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int twin = 0; twin < 16; twin++) {
                results.add(threads.submit(() -> make(member, "twin", "createThing")));
            }
        }
        assertThat(results).extracting(Future::resultNow).containsOnly(results.getFirst().get());
        assertThat(thingsMade()).isEqualTo(1);
    }

    private String make(Viewer who, String clientMutationId, String operation) {
        return receipts.oneOnce(who, operation, clientMutationId, this::thing);
    }

    private String thing() {
        String id = UUID.randomUUID().toString();
        graph.command("test/make-thing").with("id", id).with("made", run).run();
        return id;
    }

    private String failingThing() {
        thing();
        throw new IllegalStateException("out of luck");
    }

    private int thingsMade() {
        return graph.command("test/count-things")
                .with("made", run)
                .first(row -> row.integer("n"))
                .orElseThrow();
    }

    private static Viewer newMember() {
        return new Viewer(UUID.randomUUID().toString(), "mira", "Mira", Map.of());
    }
}
