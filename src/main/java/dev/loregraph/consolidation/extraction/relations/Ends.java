package dev.loregraph.consolidation.extraction.relations;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.vocabulary.RelationRule;
import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.RelationshipTypes;
import java.util.Optional;
import java.util.function.Predicate;

/** Who may stand at which end of a relationship; LORE also stands for "not known what". */
record Ends(RelationshipTypes types, Cast cast) {

    Predicate<String> subjectsOf(RelationRule rule) {
        return id -> fits(rule.type(), id, !rule.swap());
    }

    Predicate<String> objectsOf(RelationRule rule) {
        return id -> fits(rule.type(), id, rule.swap());
    }

    boolean isActor(String id) {
        return cast.kindOf(id).filter(EntityKind.ACTORS::contains).isPresent();
    }

    boolean allow(String type, String from, String to) {
        return !from.equals(to) && fits(type, from, true) && fits(type, to, false);
    }

    private boolean fits(String type, String id, boolean subject) {
        Optional<RelationshipType> declared = types.named(type);
        return declared.isPresent()
                && cast.kindOf(id)
                        .filter(kind ->
                                kind == EntityKind.LORE
                                        || (subject ? declared.get().from() : declared.get().to())
                                                .contains(kind))
                        .isPresent();
    }
}
