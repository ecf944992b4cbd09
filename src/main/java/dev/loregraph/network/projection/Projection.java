package dev.loregraph.network.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.loregraph.graph.Audience;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.RelationshipTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Turns accepted claims into native relationships; a pure function, so that the same claims give
 * the same graph whenever and in whatever order they came.
 */
final class Projection {

    private final RelationshipTypes types;

    Projection(RelationshipTypes types) {
        this.types = types;
    }

    /**
     * The edges of these claims, which must be all that count for each subject or object they are
     * about.
     */
    List<ProjectedEdge> edgesOf(String campaignId, List<AcceptedClaim> claims) {
        return ended(claims).stream()
                .collect(groupingBy(EdgeKey::of, () -> new TreeMap<>(EdgeKey.ORDER), toList()))
                .entrySet()
                .stream()
                .map(group -> edge(campaignId, group.getKey(), group.getValue()))
                .toList();
    }

    private static ProjectedEdge edge(String campaignId, EdgeKey key, List<AcceptedClaim> claims) {
        return new ProjectedEdge(
                campaignId,
                key.subjectId(),
                key.type(),
                key.objectId(),
                new Audience(key.audience()),
                claims.stream().sorted(AcceptedClaim.IN_ORDER).toList());
    }

    /**
     * The claims with their ends: of a functional type, a later one of the same account ends an
     * earlier.
     */
    private List<AcceptedClaim> ended(List<AcceptedClaim> claims) {
        List<AcceptedClaim> result = new ArrayList<>();
        claims.stream()
                .collect(groupingBy(this::rivalry))
                .values()
                .forEach(rivals -> result.addAll(endedWithin(rivals)));
        return result;
    }

    private List<AcceptedClaim> endedWithin(List<AcceptedClaim> rivals) {
        List<AcceptedClaim> inOrder = rivals.stream().sorted(AcceptedClaim.IN_ORDER).toList();
        List<AcceptedClaim> result = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            AcceptedClaim claim = inOrder.get(i);
            result.add(
                    inOrder.subList(i + 1, inOrder.size()).stream()
                            .filter(later -> ends(later, claim))
                            .findFirst()
                            .map(claim::endedBy)
                            .orElse(claim));
        }
        return result;
    }

    private boolean ends(AcceptedClaim later, AcceptedClaim earlier) {
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
    private String rivalry(AcceptedClaim claim) {
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

        static EdgeKey of(AcceptedClaim claim) {
            return new EdgeKey(
                    claim.subjectId(), claim.type(), claim.objectId(), claim.audience().key());
        }
    }
}
