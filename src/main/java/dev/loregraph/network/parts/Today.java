package dev.loregraph.network.parts;

import dev.loregraph.network.catalogue.RelationshipType;
import dev.loregraph.network.catalogue.TypeSet;
import dev.loregraph.network.projection.ClaimPair;
import java.util.Map;

/**
 * Which entities of today those are that claims were made of.
 *
 * @param keptIds of what was merged, the id of the entity that it is a part of
 */
public record Today(Map<String, String> keptIds, TypeSet types) {

    public Today {
        keptIds = Map.copyOf(keptIds);
    }

    /** The pair that claims about this one count for; a symmetric type's smaller id is first. */
    public ClaimPair of(ClaimPair said) {
        String subject = keptIds.getOrDefault(said.subjectId(), said.subjectId());
        String object = keptIds.getOrDefault(said.objectId(), said.objectId());
        boolean turned =
                types.named(said.type()).filter(RelationshipType::symmetric).isPresent()
                        && subject.compareTo(object) > 0;
        return turned
                ? new ClaimPair(object, said.type(), subject)
                : new ClaimPair(subject, said.type(), object);
    }
}
