package dev.loregraph.network.relationships;

import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.projection.Projector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one entity stands to another, added up over the claims that a viewer may see.
 *
 * @param weight the sum of the shares that hold at {@code moment}
 * @param shares in order; those that hadn't begun at {@code moment} are left out
 * @param moment when it is seen from
 */
public record Relationship(
        String type, Entity from, Entity to, double weight, List<Share> shares, Moment moment) {

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
        String identity = String.join("|", from.id(), type, to.id());
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public double confidence() {
        return holding().mapToDouble(Share::confidence).max().orElse(0);
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
