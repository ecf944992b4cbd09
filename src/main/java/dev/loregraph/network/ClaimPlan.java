package dev.loregraph.network;

import dev.loregraph.network.parts.Today;
import dev.loregraph.network.projection.Circle;
import dev.loregraph.network.projection.ClaimPair;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fewest writes that make a session's claims equal to the drafts.
 *
 * @param fresh drafts to write
 * @param superseded claims that a fresh draft replaces
 * @param gone claims that nothing says any more
 * @param unchanged how many claims stay as they are
 * @param accepted how many of the fresh ones count at once
 * @param today which entities these count for
 */
record ClaimPlan(
        List<ClaimDraft> fresh,
        List<KnownClaim> superseded,
        List<KnownClaim> gone,
        int unchanged,
        int accepted,
        Today today) {

    static ClaimPlan of(
            ClaimSource source,
            List<KnownClaim> known,
            Map<String, ClaimDraft> drafts,
            Today today) {
        Map<String, KnownClaim> knownByKey =
                known.stream()
                        .collect(
                                Collectors.toMap(
                                        KnownClaim::key, Function.identity(), ClaimPlan::decided));
        List<ClaimDraft> fresh =
                drafts.entrySet().stream()
                        .filter(draft ->
                                !isSaid(
                                        draft.getValue(),
                                        knownByKey.get(draft.getKey()),
                                        known,
                                        today))
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList();
        List<KnownClaim> undecided = known.stream().filter(claim -> !claim.reviewed()).toList();
        return new ClaimPlan(
                fresh,
                undecided.stream()
                        .filter(claim -> isReplaced(claim, drafts.get(claim.key())))
                        .toList(),
                undecided.stream()
                        .filter(claim -> claim.goesUnless(drafts.containsKey(claim.key())))
                        .toList(),
                drafts.size() - fresh.size(),
                (int)
                        fresh.stream()
                                .filter(draft -> draft.confidence() >= source.acceptFrom())
                                .count(),
                today);
    }

    /** All pairs whose relationships change. */
    Set<ClaimPair> pairs() {
        return Stream.concat(
                        fresh.stream().map(ClaimDraft::pair).map(today::of),
                        Stream.concat(superseded.stream(), gone.stream()).map(KnownClaim::pair))
                .collect(Collectors.toSet());
    }

    /**
     * Of the fresh drafts that have something stand above itself, the one told last; whether one
     * does is up to those who are told of it.
     */
    Optional<ClaimDraft> circular(Set<Circle> circles, double acceptFrom) {
        return fresh.stream()
                .filter(draft -> draft.confidence() >= acceptFrom)
                .filter(draft -> draft.polarity() == Polarity.AFFIRMS)
                .filter(draft -> circles.stream().anyMatch(circle -> isIn(circle, draft)))
                .max(Comparator.comparingInt(ClaimDraft::position).thenComparing(ClaimDraft::key));
    }

    private boolean isIn(Circle circle, ClaimDraft draft) {
        return circle.closing().equals(today.of(draft.pair()))
                && circle.audience().narrowedBy(draft.audience()).equals(circle.audience());
    }

    /**
     * Whether nothing is to be written: it is known as it is, or a person has decided on it.
     *
     * @param same the known claim of the same key
     */
    private static boolean isSaid(
            ClaimDraft draft, @Nullable KnownClaim same, List<KnownClaim> known, Today today) {
        return same == null
                ? known.stream().anyMatch(claim -> claim.decidesOn(draft, today))
                : same.says(draft);
    }

    private static boolean isReplaced(KnownClaim claim, @Nullable ClaimDraft draft) {
        return draft != null && !claim.says(draft);
    }

    private static KnownClaim decided(KnownClaim one, KnownClaim other) {
        return one.reviewed() ? one : other;
    }
}
