package dev.loregraph.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was said and done in a campaign, in order; nothing is ever taken out. */
final class Ledger {

    private final List<Saying> said = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<Thing, Thing> merged = new HashMap<>();
    private int played;

    /** What became of a claim. */
    enum Status {
        ACCEPTED,
        REJECTED,
        RETRACTED
    }

    /** What was done about a claim. */
    private record Decision(Step.State about, Instant at, Status status) {}

    Ledger(int played) {
        this.played = played;
    }

    int played() {
        return played;
    }

    /** When something was said or decided. */
    List<Instant> times() {
        return Stream.concat(said.stream().map(Saying::at), decisions.stream().map(Decision::at))
                .sorted()
                .toList();
    }

    List<Saying> said() {
        return List.copyOf(said);
    }

    /** Which entity this is a part of today: itself, if it is none. */
    Thing today(Thing thing) {
        Thing kept = merged.get(thing);
        return kept == null ? thing : today(kept);
    }

    boolean isPart(Thing thing) {
        return merged.containsKey(thing);
    }

    /** How a claim stands today. */
    Status status(Saying saying) {
        return statusAt(saying, null);
    }

    /** When it was taken back. */
    Optional<Instant> takenBack(Saying saying) {
        return decisions.stream()
                .filter(decision -> decision.about().equals(saying.said()))
                .filter(decision -> decision.status() == Status.RETRACTED)
                .map(Decision::at)
                .findFirst();
    }

    /** What counted at a time, or does today, of whom it is today. */
    List<Claim> knownAt(@Nullable Instant time) {
        return said.stream()
                .filter(saying -> time == null || !saying.at().isAfter(time))
                .filter(saying -> statusAt(saying, time) == Status.ACCEPTED)
                .sorted(Saying.IN_ORDER)
                .map(this::today)
                .toList();
    }

    Claim today(Saying saying) {
        return Claim.of(saying, today(saying.subject()), today(saying.object()));
    }

    private Status statusAt(Saying saying, @Nullable Instant time) {
        return decisions.stream()
                .filter(decision -> decision.about().equals(saying.said()))
                .filter(decision -> time == null || !decision.at().isAfter(time))
                .map(Decision::status)
                .reduce(Status.ACCEPTED, (_, later) -> later);
    }

    /** Whether somebody may do this. */
    boolean allows(Step step) {
        return switch (step) {
            case Step.Play play -> play.by().leads();
            case Step.State state -> allows(state);
            case Step.TakeBack back ->
                    claim(back.what())
                            .filter(saying -> saying.circle().includes(back.by()))
                            .filter(saying -> saying.by() == back.by() || back.by().leads())
                            .filter(saying -> status(saying) != Status.RETRACTED)
                            .isPresent();
            case Step.Review review ->
                    review.by().leads()
                            && claim(review.what())
                                    .filter(saying -> status(saying) != Status.RETRACTED)
                                    .isPresent();
            case Step.Merge merge -> allows(merge);
            case Step.Part part -> part.by().leads() && merged.containsKey(part.part());
        };
    }

    private boolean allows(Step.State state) {
        Thing from = today(state.from());
        Thing to = today(state.to());
        Integer until = state.until();
        return state.by().plays()
                && state.from().circle().includes(state.by())
                && state.to().circle().includes(state.by())
                && !from.equals(to)
                && state.type().from().contains(from.kind())
                && state.type().to().contains(to.kind())
                && (state.by().leads() || !state.audience().equals("DM"))
                && state.session() >= 1
                && state.session() <= played
                && (until == null || (state.session() < until && until <= played + 1))
                && (until == null || !state.affirms() || !state.type().accumulates())
                && (state.change() == null || state.type().name().equals("REGARDS"));
    }

    private boolean allows(Step.Merge merge) {
        Thing kept = today(merge.kept());
        return merge.by().leads()
                && !isPart(merge.part())
                && !kept.equals(merge.part())
                && kept.kind() == merge.part().kind()
                && kept.circle().surrounds(merge.part().circle());
    }

    private Optional<Saying> claim(Step.State state) {
        return said.stream().filter(saying -> saying.said().equals(state)).findFirst();
    }

    /** The server's id of what was stated. */
    String idOf(Step.State state) {
        return claim(state).map(Saying::id).orElse("00000000-0000-4000-8000-000000000000");
    }

    /** Writes down what happened, when the server did. */
    void record(Step step, Instant at, String id) {
        switch (step) {
            case Step.Play _ -> played++;
            case Step.State state -> said.add(saying(state, at, id));
            case Step.TakeBack back ->
                    decisions.add(new Decision(back.what(), at, Status.RETRACTED));
            case Step.Review review ->
                    decisions.add(
                            new Decision(
                                    review.what(),
                                    at,
                                    review.accept() ? Status.ACCEPTED : Status.REJECTED));
            case Step.Merge merge -> merged.put(merge.part(), today(merge.kept()));
            case Step.Part part -> merged.remove(part.part());
        }
    }

    private Saying saying(Step.State state, Instant at, String id) {
        Thing from = today(state.from());
        Thing to = today(state.to());
        Circle circle = Circle.of(state.audience(), state.by()).and(from.circle()).and(to.circle());
        return new Saying(id, state, from, to, circle, played, at);
    }
}
