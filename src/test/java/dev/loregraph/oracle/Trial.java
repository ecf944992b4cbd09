package dev.loregraph.oracle;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells a history to the server and compares what it answers with what the model does. */
final class Trial {

    private final Engine engine;
    private final Teller teller;
    private final Command leave;
    private final Command forget;
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    Trial(Engine engine, Teller teller, Graph graph) {
        this.engine = engine;
        this.teller = teller;
        this.leave = graph.command("test/leave-campaign");
        this.forget = graph.command("test/forget-campaign");
    }

    /** How many answers were compared. */
    int asked() {
        return asked.get();
    }

    /** The first answer that differs; the history may be told again then, and only then. */
    Optional<String> differenceIn(History history) {
        String campaignId = UUID.randomUUID().toString();
        Optional<String> difference = difference(history, campaignId);
        if (difference.isEmpty()) {
            leave.with("campaignId", campaignId).run();
            told.add(campaignId);
        } else {
            forget.with("campaignId", campaignId).run();
        }
        return difference;
    }

    /** {@link #differenceIn} for a history that will be told again. */
    Optional<String> differenceOnceIn(History history) {
        String campaignId = UUID.randomUUID().toString();
        Optional<String> difference = difference(history, campaignId);
        forget.with("campaignId", campaignId).run();
        return difference;
    }

    /**
     * Takes all campaigns away. Not one by one: whenever a small graph shrinks and grows by half,
     * the engine plans all statements anew, which takes longer than running them.
     */
    void forget() {
        told.forEach(campaignId -> forget.with("campaignId", campaignId).run());
    }

    private Optional<String> difference(History history, String campaignId) {
        try {
            return difference(history, teller.tell(history, campaignId));
        } catch (AssertionError | RuntimeException failure) {
            return Optional.of(failure.toString());
        }
    }

    private Optional<String> difference(History history, Teller.Told told) {
        var views = new Views(told.ledger(), history.things());
        return new Curiosity(history, told)
                .questions().stream()
                        .map(question -> difference(question, views.of(question.from())))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<String> difference(Question question, View view) {
        Engine.Answer answer =
                engine.ask(question.from().who(), question.document(), question.variables());
        asked.addAndGet(Math.max(1, question.answers().size()));
        if (question.answers().isEmpty()) {
            return answer.refusals().stream().anyMatch(text -> text.startsWith("NOT_FOUND"))
                    ? Optional.empty()
                    : Optional.of(question + "\nwas not refused: " + answer);
        }
        Map<String, @Nullable Object> data = answer.data();
        if (data == null || !answer.refusals().isEmpty()) {
            return Optional.of(question + "\nwas refused: " + answer.refusals());
        }
        return question.answers().entrySet().stream()
                .map(one -> difference(question, one.getKey(), one.getValue(), data, view))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> difference(
            Question question,
            String field,
            Function<View, Expectation> expected,
            Map<String, @Nullable Object> data,
            View view) {
        Object answer = Reading.of(data.get(field));
        return expected.apply(view)
                .objectionTo(answer)
                .map(objection ->
                        question + "\n" + field + " is  " + answer + "\nbut " + objection);
    }

    /** Views that several questions share. */
    private static final class Views {

        private final Ledger ledger;
        private final List<Thing> cast;
        private final Map<Standpoint, View> views = new HashMap<>();
        private final Map<Optional<Instant>, Verdict> verdicts = new HashMap<>();

        Views(Ledger ledger, List<Thing> cast) {
            this.ledger = ledger;
            this.cast = cast;
        }

        View of(Standpoint standpoint) {
            return views.computeIfAbsent(standpoint, this::view);
        }

        private View view(Standpoint standpoint) {
            Moment moment = standpoint.moment();
            Verdict verdict =
                    verdicts.computeIfAbsent(
                            Optional.ofNullable(moment.recordedAt()),
                            time ->
                                    new Verdict(
                                            ledger.knownAt(time.orElse(null)),
                                            ledger.played() + 1));
            return new View(ledger, cast, standpoint.who(), verdict, moment.session());
        }
    }
}
