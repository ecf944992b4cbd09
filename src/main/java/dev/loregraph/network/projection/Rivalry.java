package dev.loregraph.network.projection;

import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.projection.Contradiction.Known;
import dev.loregraph.network.projection.Contradictions.Clash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Claims that could end each other, judged anew for each stretch of recorded time in which the same
 * ones were known.
 *
 * @param claims in order
 */
record Rivalry(RelationshipType type, List<CountedClaim> claims) {

    Rivalry {
        claims = claims.stream().sorted(CountedClaim.IN_ORDER).toList();
    }

    List<ClaimShare> shares() {
        if (isPeaceful()) {
            return claims.stream().filter(CountedClaim::affirms).flatMap(Rivalry::whole).toList();
        }
        List<Judged> judged =
                stretches().stream()
                        .map(stretch -> new Judged(stretch, judgement(stretch)))
                        .toList();
        return claims.stream()
                .filter(CountedClaim::affirms)
                .flatMap(claim -> shares(claim, judged))
                .toList();
    }

    private static Stream<ClaimShare> whole(CountedClaim claim) {
        return claim.known().stream()
                .map(known -> new ClaimShare(claim, new Extent(known, claim.span())));
    }

    /** All that there ever were, by what was known. */
    List<Contradiction> contradictions() {
        if (!type.isExclusive() && claims.stream().allMatch(CountedClaim::affirms)) {
            return List.of();
        }
        Map<List<CountedClaim>, List<Known>> found = new LinkedHashMap<>();
        for (Period stretch : stretches()) {
            for (Clash clash : Contradictions.in(type, judgement(stretch))) {
                found.computeIfAbsent(List.of(clash.one(), clash.other()), _ -> new ArrayList<>())
                        .add(new Known(stretch, clash.session()));
            }
        }
        return found.entrySet().stream()
                .map(of ->
                        new Contradiction(
                                of.getKey().getFirst(), of.getKey().getLast(), of.getValue()))
                .toList();
    }

    /** Whether nothing that is said can end anything. */
    private boolean isPeaceful() {
        return !type.isExclusive()
                && claims.stream().noneMatch(claim -> claim.isStated() && !claim.affirms());
    }

    private Judgement judgement(Period stretch) {
        return new Judgement(
                type, claims.stream().filter(claim -> claim.isKnownThroughout(stretch)).toList());
    }

    /** Recorded time, cut wherever one begins or ends to be known. */
    private List<Period> stretches() {
        long[] cuts =
                claims.stream()
                        .flatMap(claim -> claim.known().stream())
                        .flatMapToLong(period -> LongStream.of(period.from(), period.to()))
                        .sorted()
                        .distinct()
                        .toArray();
        return IntStream.range(1, cuts.length)
                .mapToObj(i -> new Period(cuts[i - 1], cuts[i]))
                .toList();
    }

    private static Stream<ClaimShare> shares(CountedClaim claim, List<Judged> judged) {
        List<ClaimShare> shares = new ArrayList<>();
        Period known = new Period(0, 0);
        List<Span> spans = List.of();
        for (Judged one : judged) {
            List<Span> now = one.spans(claim);
            if (now.equals(spans) && one.stretch().from() == known.to()) {
                known = new Period(known.from(), one.stretch().to());
            } else {
                add(shares, claim, known, spans);
                known = one.stretch();
                spans = now;
            }
        }
        add(shares, claim, known, spans);
        return shares.stream();
    }

    private static void add(
            List<ClaimShare> shares, CountedClaim claim, Period known, List<Span> spans) {
        spans.forEach(span -> shares.add(new ClaimShare(claim, new Extent(known, span))));
    }

    private record Judged(Period stretch, Judgement judgement) {

        List<Span> spans(CountedClaim claim) {
            return claim.isKnownThroughout(stretch) ? judgement.spans(claim) : List.of();
        }
    }
}
