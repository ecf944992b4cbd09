package dev.loregraph.network.projection;

import dev.loregraph.network.catalogue.Dynamics;
import dev.loregraph.network.catalogue.RelationshipType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where accounts contradict each other: one for each two that say different things, by the
 * first of their claims that hold at once.
 */
final class Contradictions {

    private static final Comparator<Clash> EARLIEST =
            Comparator.comparingInt(Clash::session)
                    .thenComparing(Clash::one, CountedClaim.IN_ORDER)
                    .thenComparing(Clash::other, CountedClaim.IN_ORDER);

    private final RelationshipType type;
    private final Judgement judgement;
    private final Map<Set<Side>, Clash> found = new LinkedHashMap<>();
    private final Map<String, List<Span>> about = new HashMap<>();

    private Contradictions(RelationshipType type, Judgement judgement) {
        this.type = type;
        this.judgement = judgement;
    }

    /**
     * What is known of a contradiction at one time.
     *
     * @param one the claim that comes first in order
     * @param session the first in which both hold
     */
    record Clash(CountedClaim one, CountedClaim other, int session) {}

    static List<Clash> in(RelationshipType type, Judgement judgement) {
        var contradictions = new Contradictions(type, judgement);
        contradictions.compareObjects();
        contradictions.comparePolarities();
        return List.copyOf(contradictions.found.values());
    }

    private void compareObjects() {
        if (!type.isExclusive()) {
            return;
        }
        List<CountedClaim> holding = new ArrayList<>();
        for (CountedClaim claim : judgement.affirmations()) {
            for (CountedClaim earlier : holding) {
                if (judgement.isElsewhere(earlier, claim)) {
                    compare(earlier, claim);
                }
            }
            if (!judgement.spans(claim).isEmpty()) {
                holding.add(claim);
            }
        }
    }

    private void comparePolarities() {
        for (CountedClaim denial : judgement.denials()) {
            for (CountedClaim claim : judgement.affirmations()) {
                if (claim.isOfThePairOf(denial)) {
                    compare(
                            claim.comesAfter(denial) ? denial : claim,
                            claim.comesAfter(denial) ? claim : denial);
                }
            }
        }
    }

    private void compare(CountedClaim one, CountedClaim other) {
        if (!one.isOfTheAccountOf(other)) {
            firstSession(one, other)
                    .map(session -> new Clash(one, other, session))
                    .ifPresent(clash ->
                            found.merge(
                                    Set.of(Side.of(one), Side.of(other)),
                                    clash,
                                    (before, now) ->
                                            EARLIEST.compare(before, now) <= 0 ? before : now));
        }
    }

    private Optional<Integer> firstSession(CountedClaim one, CountedClaim other) {
        return about(one).stream()
                .flatMap(span -> about(other).stream().map(span::and))
                .filter(span -> !span.isEmpty())
                .map(Span::from)
                .min(Comparator.naturalOrder());
    }

    private List<Span> about(CountedClaim claim) {
        return about.computeIfAbsent(claim.id(), _ -> spans(claim));
    }

    /** An occasion is about its own session, and so is a journal's word that there was none. */
    private List<Span> spans(CountedClaim claim) {
        List<Span> spans = judgement.spans(claim);
        boolean isOneSession =
                type.dynamics() == Dynamics.ACCUMULATING && (claim.affirms() || !claim.isStated());
        return isOneSession
                ? spans.stream()
                        .filter(span -> span.includes(claim.fromSession()))
                        .map(_ -> new Span(claim.fromSession(), claim.fromSession() + 1))
                        .toList()
                : spans;
    }

    /** What an account says, as the same people see it. */
    private record Side(String account, ClaimPair pair, boolean affirms, String audience) {

        static Side of(CountedClaim claim) {
            return new Side(claim.account(), claim.pair(), claim.affirms(), claim.audience().key());
        }
    }
}
