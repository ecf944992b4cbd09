package dev.loregraph.oracle;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one entity stands to another, as somebody sees it in a session.
 *
 * @param shares those that had begun by then
 */
record Bond(Thing from, Type type, Thing to, List<Share> shares, int session) {

    /** The strongest first. */
    static final Comparator<Bond> IN_ORDER =
            Comparator.comparingDouble((Bond bond) -> -bond.weight())
                    .thenComparing(bond -> bond.type().name())
                    .thenComparing(bond -> bond.from().id())
                    .thenComparing(bond -> bond.to().id());

    boolean touches(Thing thing) {
        return from.equals(thing) || to.equals(thing);
    }

    Thing otherThan(Thing thing) {
        return from.equals(thing) ? to : from;
    }

    List<Share> holding() {
        return shares.stream().filter(share -> !share.hasEndedBy(session)).toList();
    }

    double weight() {
        return Saying.rounded(holding().stream().mapToDouble(Share::weight).sum());
    }

    /** What is left in a session when occasions count half after so many of them. */
    double strength(int now, double halfLife) {
        return Saying.rounded(
                holding().stream()
                        .mapToDouble(share -> share.weight() * left(now - share.from(), halfLife))
                        .sum());
    }

    private double left(int age, double halfLife) {
        return type.accumulates() ? Math.pow(0.5, Math.max(0, age) / halfLife) : 1;
    }

    /** That one of those who say so is right, each as sure as they ever are. */
    double confidence() {
        var surest =
                holding().stream()
                        .collect(
                                toMap(
                                        share -> share.claim().saying().by(),
                                        share -> share.claim().saying().said().confidence(),
                                        Math::max,
                                        TreeMap::new));
        double doubt = surest.values().stream().reduce(1.0, (all, sure) -> all * (1 - sure));
        return Saying.rounded(1 - doubt);
    }

    @Nullable Integer since() {
        return holding().stream().map(Share::from).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The first session in which nothing of it holds any more. */
    @Nullable Integer until() {
        List<Share> holding = holding();
        return holding.stream().anyMatch(share -> share.until() == null)
                ? null
                : holding.stream()
                        .flatMap(share -> Stream.ofNullable(share.until()))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** What was added and taken away, by session. */
    List<Change> history() {
        return shares.stream()
                .flatMap(share ->
                        Stream.concat(
                                Stream.of(change(share, share.from(), share.weight())),
                                Optional.ofNullable(share.until())
                                        .filter(_ -> share.hasEndedBy(session))
                                        .map(end -> change(share, end, -share.weight()))
                                        .stream()))
                .sorted(Change.IN_ORDER)
                .toList();
    }

    private static Change change(Share share, int session, double by) {
        return new Change(session, by, share.claim().id());
    }

    /** That the weight changed. */
    record Change(int session, double by, String claimId) {

        static final Comparator<Change> IN_ORDER =
                Comparator.comparingInt(Change::session)
                        .thenComparingDouble(Change::by)
                        .thenComparing(Change::claimId);
    }
}
