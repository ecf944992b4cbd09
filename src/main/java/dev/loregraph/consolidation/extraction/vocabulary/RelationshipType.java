package dev.loregraph.consolidation.extraction.vocabulary;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.loregraph.codex.EntityKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the extractor needs of a declared relationship type: its symmetry and the kinds allowed at
 * its ends.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RelationshipType(String name, boolean symmetric, List<String> from, List<String> to) {

    public boolean allowsFrom(EntityKind subject) {
        return kinds(from).contains(subject);
    }

    public boolean allowsTo(EntityKind object) {
        return kinds(to).contains(object);
    }

    private static Set<EntityKind> kinds(List<String> names) {
        var kinds = EnumSet.noneOf(EntityKind.class);
        names.forEach(name -> kinds.addAll(kinds(name)));
        return kinds;
    }

    private static Set<EntityKind> kinds(String name) {
        var people = EnumSet.of(EntityKind.CHARACTER, EntityKind.NPC, EntityKind.CREATURE);
        return switch (name) {
            case "any" -> EnumSet.allOf(EntityKind.class);
            case "people" -> people;
            case "actors" -> EnumSet.of(EntityKind.FACTION, people.toArray(EntityKind[]::new));
            default -> EnumSet.of(EntityKind.valueOf(name));
        };
    }
}
