package dev.loregraph.network.parts;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Row;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.TypeSet;
import java.util.Set;

/** An end of claims of a type, and the kind of entity that stands there. */
record End(String type, boolean isSubject, EntityKind kind) {

    static End of(Row row) {
        return new End(
                row.text("type"), row.flag("isSubject"), row.constant("kind", EntityKind.class));
    }

    /**
     * Whether such an entity may stand there; types that nobody knows any more count for nothing.
     */
    boolean fits(TypeSet types) {
        return types.named(type).map(this::kindsOf).map(kinds -> kinds.contains(kind)).orElse(true);
    }

    private Set<EntityKind> kindsOf(RelationshipType known) {
        return isSubject ? known.from() : known.to();
    }

    String direction() {
        return isSubject ? "from" : "to";
    }
}
