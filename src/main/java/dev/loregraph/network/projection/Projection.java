package dev.loregraph.network.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.loregraph.graph.Audience;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.RelationshipTypes;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns claims into native relationships; a pure function, so that the same claims give the same
 * graph whenever and in whatever order they came.
 *
 * <p>Each claim counts in a region of two times: the sessions that it is about, and the time in
 * which that was known. Of a functional type, a later claim of the same account takes from an
 * earlier one whatever comes after it, for as long as the later one is known itself.
 */
final class Projection {

    private final RelationshipTypes types;

    Projection(RelationshipTypes types) {
        this.types = types;
    }

    /**
     * The edges of these claims, which must be all that ever counted for each subject or object
     * they are about.
     */
    List<ProjectedEdge> edgesOf(String campaignId, List<CountedClaim> claims) {
        return shares(claims)
                .collect(groupingBy(EdgeKey::of, () -> new TreeMap<>(EdgeKey.ORDER), toList()))
                .entrySet()
                .stream()
                .map(group -> edge(campaignId, group.getKey(), group.getValue()))
                .toList();
    }

    private static ProjectedEdge edge(String campaignId, EdgeKey key, List<ClaimShare> shares) {
        return new ProjectedEdge(
                campaignId,
                key.subjectId(),
                key.type(),
                key.objectId(),
                new Audience(key.audience()),
                shares);
    }

    private Stream<ClaimShare> shares(List<CountedClaim> claims) {
        return claims.stream().collect(groupingBy(this::rivalry)).values().stream()
                .flatMap(this::sharesAmong);
    }

    private Stream<ClaimShare> sharesAmong(List<CountedClaim> rivals) {
        List<CountedClaim> inOrder = rivals.stream().sorted(CountedClaim.IN_ORDER).toList();
        return IntStream.range(0, inOrder.size())
                .boxed()
                .flatMap(i -> shares(inOrder.get(i), inOrder.subList(i + 1, inOrder.size())));
    }

    private Stream<ClaimShare> shares(CountedClaim claim, List<CountedClaim> laterOnes) {
        Region left = claim.region();
        for (CountedClaim later : laterOnes) {
            if (ends(later, claim)) {
                left = left.minus(later.ending(claim));
            }
        }
        return left.inStretches().stream().map(extent -> new ClaimShare(claim, extent));
    }

    private boolean ends(CountedClaim later, CountedClaim earlier) {
        RelationshipType type = types.named(earlier.type()).orElseThrow();
        boolean elsewhere =
                (type.functional() && !later.objectId().equals(earlier.objectId()))
                        || (type.inverseFunctional()
                                && !later.subjectId().equals(earlier.subjectId()));
        return elsewhere
                && later.account().equals(earlier.account())
                && later.isSeenWherever(earlier);
    }

    /** Claims that could end each other share this key; all others stand alone. */
    private String rivalry(CountedClaim claim) {
        RelationshipType type = types.named(claim.type()).orElseThrow();
        if (type.functional()) {
            return claim.type() + " of " + claim.subjectId();
        }
        return type.inverseFunctional() ? claim.type() + " to " + claim.objectId() : claim.id();
    }

    private record EdgeKey(String subjectId, String type, String objectId, String audience) {

        static final Comparator<EdgeKey> ORDER =
                Comparator.comparing(EdgeKey::subjectId)
                        .thenComparing(EdgeKey::type)
                        .thenComparing(EdgeKey::objectId)
                        .thenComparing(EdgeKey::audience);

        static EdgeKey of(ClaimShare share) {
            CountedClaim claim = share.claim();
            return new EdgeKey(
                    claim.subjectId(), claim.type(), claim.objectId(), claim.audience().key());
        }
    }
}
