package dev.loregraph.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loregraph.Api;
import dev.loregraph.MovableClock;
import dev.loregraph.WholeServerTest;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.context.TestPropertySource;

/**
 * Tells each of many made-up campaigns twice, with hidden things and without, and compares every
 * byte that a player and a spectator get. More of them: {@code -Dloregraph.proof.seeds=2000}; from
 * another start: {@code -Dloregraph.proof.from=5000}.
 */
@WholeServerTest
@TestPropertySource(properties = {"loregraph.web.time-limit=5m", "loregraph.query.cost=1000000"})
@Import(ProofConfiguration.class)
class NonInterferenceIT {

    private static final int BLOCK = 20;
    private static final int SEEDS = Integer.getInteger("loregraph.proof.seeds", 200);
    private static final int FROM = Integer.getInteger("loregraph.proof.from", 0);

    /** What only DMs, administrators and who is asked about get; {@link Curiosity} asks in vain. */
    private static final Set<String> FOR_OTHERS =
            Set.of(
                    "Account",
                    "AuditEntryConnection",
                    "AuditVerification",
                    "ConsolidationRun",
                    "ConsolidationRunConnection",
                    "InvitationConnection");

    private final Api api;
    private final Map<String, Api.Member> people;
    private final Statements statements;
    private final Selections selections;
    private final Teller teller;
    private final Command forget;
    private final Command leave;

    @Autowired
    NonInterferenceIT(
            Api api,
            Graph graph,
            GraphQlSource source,
            Statements statements,
            SeededIds ids,
            MovableClock clock) {
        this.api = api;
        this.people =
                Map.of(
                        "dm",
                        api.as("proof-dm"),
                        "alice",
                        api.as("proof-alice"),
                        "bob",
                        api.as("proof-bob"),
                        "eve",
                        api.as("proof-eve"));
        this.statements = statements;
        this.selections = new Selections(source.schema());
        this.teller = new Teller(people, ids, clock, graph);
        this.forget = graph.command("test/forget-campaign");
        this.leave = graph.command("test/leave-campaign");
    }

    static List<Integer> blocks() {
        return IntStream.iterate(FROM, seed -> seed < FROM + SEEDS, seed -> seed + BLOCK)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void nobody_gets_another_byte_for_what_they_may_not_see(int from) {
        List<String> leaks =
                IntStream.range(from, Math.min(from + BLOCK, FROM + SEEDS))
                        .mapToObj(this::leakOf)
                        .flatMap(Optional::stream)
                        .toList();
        assertThat(leaks).isEmpty();
    }

    @Test
    void every_field_that_members_can_read_is_asked_for() {
        Story story = Story.of(FROM + SEEDS);
        Set<String> asked = new HashSet<>();
        inWorld(
                story,
                true,
                () -> {},
                _ -> {
                    for (String who : List.of("alice", "eve")) {
                        var asking = new Asking(person(who), statements);
                        curiosity(story, who).ask(asking);
                        asking.asked().forEach(document -> asked.addAll(selections.in(document)));
                    }
                    return true;
                });
        assertThat(asked)
                .containsAll(
                        selections.readable(FOR_OTHERS).stream()
                                .filter(field -> !field.endsWith("Connection.nodes"))
                                .toList());
    }

    /** The first thing that differs between the two worlds of a story. */
    private Optional<String> leakOf(int seed) {
        Story story = Story.of(seed);
        List<Exchange> with = answers(story, true);
        List<Exchange> without = answers(story, false);
        return IntStream.range(0, Math.min(with.size(), without.size()))
                .mapToObj(i -> with.get(i).differenceTo(without.get(i)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() ->
                        with.size() == without.size()
                                ? Optional.empty()
                                : Optional.of(with.size() + " requests, not " + without.size()))
                .map(difference -> "seed " + seed + "\n" + difference);
    }

    /** All that is got in one world; every fourth is listened to as well. */
    private List<Exchange> answers(Story story, boolean withHidden) {
        if (story.seed() % 4 != 0) {
            return inWorld(story, withHidden, () -> {}, _ -> answers(story));
        }
        var listener = person(story.seed() % 8 == 0 ? "alice" : "eve");
        try (var ear = new Ear(api, listener, selections)) {
            return inWorld(
                    story,
                    withHidden,
                    () -> ear.follow(story),
                    last -> {
                        List<Exchange> all = new ArrayList<>(List.of(ear.heardOf(story, last)));
                        all.addAll(answers(story));
                        return all;
                    });
        }
    }

    private List<Exchange> answers(Story story) {
        var eves = CompletableFuture.supplyAsync(() -> asked(story, "eve"));
        List<Exchange> all = new ArrayList<>(asked(story, "alice"));
        all.addAll(eves.join());
        all.addAll(tried(story, "alice"));
        return all;
    }

    private List<Exchange> asked(Story story, String who) {
        var asking = new Asking(person(who), statements);
        curiosity(story, who).ask(asking);
        return asking.kept();
    }

    private List<Exchange> tried(Story story, String who) {
        var asking = new Asking(person(who), statements);
        new Mischief(story, whim(story, who), selections, curiosity(story, who))
                .make(asking, teller);
        return asking.kept();
    }

    private Api.Member person(String who) {
        return requireNonNull(people.get(who), who);
    }

    private Curiosity curiosity(Story story, String who) {
        return new Curiosity(story, who, whim(story, who), selections);
    }

    private Whim whim(Story story, String who) {
        return new Whim(story, who, teller.start());
    }

    private <T> T inWorld(
            Story story, boolean withHidden, Runnable listen, Function<String, T> work) {
        try {
            teller.tell(story, withHidden, listen);
            return work.apply(teller.afterwards(story));
        } finally {
            (withHidden ? forget : leave).with("campaignId", story.campaignId()).run();
        }
    }
}
