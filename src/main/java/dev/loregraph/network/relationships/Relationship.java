package dev.loregraph.network.relationships;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.network.projection.Projector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one entity stands to another, added up over the claims that a viewer may see.
 *
 * @param accumulates whether its claims are occasions, which fade
 * @param weight the sum of the shares that hold at {@code moment}
 * @param shares in order; those that hadn't begun at {@code moment} are left out
 * @param moment when it is seen from
 */
public record Relationship(
        String type,
        Entity from,
        Entity to,
        boolean accumulates,
        double weight,
        List<Share> shares,
        Moment moment) {

    private static final Comparator<Share> IN_ORDER = Comparator.comparingInt(Share::from);

    public Relationship {
        shares =
                shares.stream().filter(share -> share.hasBegunAt(moment)).sorted(IN_ORDER).toList();
    }

    public static Relationship of(Row row, Moment moment) {
        return new Relationship(
                row.text("type"),
                Entity.of(row.row("from")),
                Entity.of(row.row("to")),
                row.rows("edges", edge -> edge.maybeFlag("accumulates").orElse(false))
                        .contains(true),
                row.number("weight"),
                sharesOf(row),
                moment);
    }

    /** By edge first: the graph hands edges out in whatever order it keeps them. */
    private static List<Share> sharesOf(Row row) {
        return row
                .rows("edges", edge -> Map.entry(edge.text("id"), Share.of(edge).toList()))
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(edge -> edge.getValue().stream())
                .toList();
    }

    /** Its place in a list: strongest first. */
    List<Object> key() {
        return List.of(-weight, type, from.id(), to.id());
    }

    /** The same for every viewer and at every time. */
    public String id() {
        return new ClaimPair(from.id(), type, to.id()).relationshipId();
    }

    /**
     * How sure it is, 0 to 1, from the number and the independence of its sources: that at least
     * one account is right, where an account is as sure as its surest claim. Somebody who says the
     * same ten times is one source; two people who say so independently make it surer: 0.8 and 0.5
     * are 1 - 0.2 × 0.5 = 0.9.
     */
    public double confidence() {
        double doubt =
                holding()
                        .collect(
                                toMap(
                                        Share::account,
                                        Share::confidence,
                                        (one, other) -> Math.max(one, other)))
                        .values()
                        .stream()
                        .sorted()
                        .reduce(1.0, (doubtful, sure) -> doubtful * (1 - sure));
        return rounded(1 - doubt);
    }

    /**
     * What is left of its weight in a session, when occasions fade: each counts half as much after
     * every {@code halfLife} sessions. How things stand doesn't fade.
     */
    double strength(int session, double halfLife) {
        double sum =
                holding()
                        .mapToDouble(share ->
                                accumulates
                                        ? share.weight()
                                                * Math.pow(
                                                        0.5,
                                                        Math.max(0, session - share.from())
                                                                / halfLife)
                                        : share.weight())
                        .sum();
        return rounded(sum);
    }

    public @Nullable Integer sinceSession() {
        return holding().map(Share::from).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The first session in which it no longer held; null while no end is known. */
    public @Nullable Integer untilSession() {
        int end = holding().mapToInt(Share::until).max().orElse(Projector.OPEN_END);
        return end == Projector.OPEN_END ? null : end;
    }

    /** Each change of the weight, in order; the last one's weight is this relationship's. */
    public List<WeightChange> history() {
        List<WeightChange> history = new ArrayList<>();
        double sum = 0;
        for (Step step : steps()) {
            sum = rounded(sum + step.change());
            history.add(new WeightChange(step.session(), step.change(), sum, step.claimId()));
        }
        return history;
    }

    /** As the graph rounds its sums. */
    private static double rounded(double weight) {
        return Math.round(weight * 1e6) / 1e6;
    }

    private List<Step> steps() {
        Stream<Step> begun =
                shares.stream()
                        .map(share -> new Step(share.from(), share.weight(), share.claimId()));
        Stream<Step> ended =
                shares.stream()
                        .filter(share -> share.hasEndedAt(moment))
                        .map(share -> new Step(share.until(), -share.weight(), share.claimId()));
        return Stream.concat(begun, ended).sorted(Comparator.comparingInt(Step::session)).toList();
    }

    private Stream<Share> holding() {
        return shares.stream().filter(share -> !share.hasEndedAt(moment));
    }

    private record Step(int session, double change, String claimId) {}
}
