package dev.loregraph.network.rivalry;

import dev.loregraph.codex.Entity;
import dev.loregraph.network.clocks.Moment;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two with something hostile between them.
 *
 * @param one under the name that it is mostly told of
 * @param other likewise
 * @param place the hostility as the graph counts it, and who the two are
 * @param ties all between them that isn't neutral, also what has ended since, the strongest first
 * @param moment when it is seen from
 */
record Rivalry(Entity one, Entity other, List<Object> place, List<Tie> ties, Moment moment) {

    /** What there was between the two at the end of a session in which that changed. */
    record Step(int session, double hostility, double goodwill) {}

    /** What became of it since a session. */
    record Trajectory(int sinceSession, double hostility, double goodwill, Direction direction) {}

    enum Direction {
        RISING,
        FALLING,
        STEADY
    }

    public double hostility() {
        return hostilityIn(moment.session());
    }

    public double goodwill() {
        return goodwillIn(moment.session());
    }

    public Stance byOne() {
        return Stance.of(ties.stream().filter(tie -> tie.isFrom(true)).toList());
    }

    public Stance byOther() {
        return Stance.of(ties.stream().filter(tie -> tie.isFrom(false)).toList());
    }

    public List<Step> history() {
        return ties.stream()
                .flatMap(tie -> tie.relationship().shares().stream())
                .flatMapToInt(share -> IntStream.of(share.from(), share.until()))
                .filter(session -> session <= moment.session())
                .sorted()
                .distinct()
                .mapToObj(session -> new Step(session, hostilityIn(session), goodwillIn(session)))
                .toList();
    }

    /** From the end of one session to that of another; worse means rising. */
    Trajectory trajectory(int since, int now) {
        double hostility = Stance.rounded(hostilityIn(now) - hostilityIn(since));
        double goodwill = Stance.rounded(goodwillIn(now) - goodwillIn(since));
        return new Trajectory(since, hostility, goodwill, direction(hostility - goodwill));
    }

    private static Direction direction(double change) {
        if (Math.abs(change) < 1e-6) {
            return Direction.STEADY;
        }
        return change > 0 ? Direction.RISING : Direction.FALLING;
    }

    private double hostilityIn(int session) {
        return sum(session, Tie::isHostile);
    }

    private double goodwillIn(int session) {
        return sum(session, Predicate.not(Tie::isHostile));
    }

    private double sum(int session, Predicate<Tie> which) {
        Stream<Tie> counted = ties.stream().filter(which);
        return Stance.rounded(counted.mapToDouble(tie -> tie.valueIn(session)).sum());
    }
}
