package dev.loregraph.network.projection;

import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.TypeSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Claims that must be looked at together: those of one pair, or all that could end each other.
 *
 * @param subjectId empty where any subject is meant
 * @param objectId empty where any object is meant
 */
record Scope(Kind kind, String subjectId, String type, String objectId) {

    private static final Comparator<Scope> IN_ORDER =
            Comparator.comparing(Scope::kind)
                    .thenComparing(Scope::subjectId)
                    .thenComparing(Scope::type)
                    .thenComparing(Scope::objectId);

    enum Kind {
        PAIR,
        SUBJECT,
        OBJECT
    }

    /** The scopes of these pairs, each once, in order. */
    static List<Scope> of(Set<ClaimPair> pairs, TypeSet types) {
        return pairs.stream()
                .map(pair -> of(pair, types.named(pair.type())))
                .distinct()
                .sorted(IN_ORDER)
                .toList();
    }

    private static Scope of(ClaimPair pair, Optional<RelationshipType> type) {
        if (type.filter(RelationshipType::functional).isPresent()) {
            return new Scope(Kind.SUBJECT, pair.subjectId(), pair.type(), "");
        }
        return type.filter(RelationshipType::inverseFunctional).isPresent()
                ? new Scope(Kind.OBJECT, "", pair.type(), pair.objectId())
                : new Scope(Kind.PAIR, pair.subjectId(), pair.type(), pair.objectId());
    }

    boolean isOfSeveralPairs() {
        return kind != Kind.PAIR;
    }

    Map<String, Object> asRow() {
        return Map.of("kind", kind, "subjectId", subjectId, "type", type, "objectId", objectId);
    }
}
