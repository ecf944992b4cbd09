package dev.loregraph.network.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.loregraph.graph.Audience;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.TypeSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Turns claims into native relationships; a pure function, so that the same claims give the same
 * graph whenever and in whatever order they came.
 *
 * <p>Each claim counts in a region of two times, the sessions that it is about and the time in
 * which that was known: {@link Judgement} says what ends what among claims that are known together,
 * and {@link Rivalry} asks it for each stretch of recorded time.
 *
 * @param types those that the claims' campaign uses
 */
record Projection(String campaignId, TypeSet types) {

    /**
     * What these claims add up to, which must be all that ever counted for each subject or object
     * they are about, and of known types.
     */
    Projected of(List<CountedClaim> claims) {
        List<Rivalry> rivalries =
                claims.stream()
                        .collect(groupingBy(this::rivalry, TreeMap::new, toList()))
                        .values()
                        .stream()
                        .map(rivals -> new Rivalry(typeOf(rivals.getFirst()), rivals))
                        .toList();
        return new Projected(
                edges(rivalries),
                rivalries.stream().flatMap(rivals -> rivals.contradictions().stream()).toList());
    }

    private List<ProjectedEdge> edges(List<Rivalry> rivalries) {
        return rivalries.stream()
                .flatMap(rivals -> rivals.shares().stream())
                .collect(groupingBy(EdgeKey::of, () -> new TreeMap<>(EdgeKey.ORDER), toList()))
                .entrySet()
                .stream()
                .map(group -> edge(group.getKey(), group.getValue()))
                .toList();
    }

    private ProjectedEdge edge(EdgeKey key, List<ClaimShare> shares) {
        return new ProjectedEdge(
                campaignId,
                key.pair(),
                typeOf(shares.getFirst().claim()),
                new Audience(key.audience()),
                shares);
    }

    /** Claims that could end each other share this key. */
    private String rivalry(CountedClaim claim) {
        RelationshipType type = typeOf(claim);
        if (type.functional()) {
            return claim.type() + " of " + claim.subjectId();
        }
        return type.inverseFunctional()
                ? claim.type() + " to " + claim.objectId()
                : claim.type() + " of " + claim.subjectId() + " to " + claim.objectId();
    }

    private RelationshipType typeOf(CountedClaim claim) {
        return types.named(claim.type()).orElseThrow();
    }

    private record EdgeKey(ClaimPair pair, String audience) {

        static final Comparator<EdgeKey> ORDER =
                Comparator.comparing(EdgeKey::pair, ClaimPair.IN_ORDER)
                        .thenComparing(EdgeKey::audience);

        static EdgeKey of(ClaimShare share) {
            return new EdgeKey(share.claim().pair(), share.claim().audience().key());
        }
    }
}
