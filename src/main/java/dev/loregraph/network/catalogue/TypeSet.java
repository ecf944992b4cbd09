package dev.loregraph.network.catalogue;

import dev.loregraph.refusal.Refusal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The relationship types that may be used together, in their order. */
public record TypeSet(SequencedMap<String, RelationshipType> byName) {

    public TypeSet {
        byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
    }

    static TypeSet of(Collection<RelationshipType> types) {
        SequencedMap<String, RelationshipType> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(type.name(), type));
        return new TypeSet(byName);
    }

    /** These and more. */
    TypeSet with(Collection<RelationshipType> more) {
        return of(Stream.concat(byName.values().stream(), more.stream()).toList());
    }

    public Optional<RelationshipType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<RelationshipType> all() {
        return List.copyOf(byName.values());
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The names of those that tell of hostile deeds, in their order. */
    public List<String> hostileDeeds() {
        return byName.values().stream()
                .filter(RelationshipType::isHostileDeed)
                .map(RelationshipType::name)
                .toList();
    }

    /** Those that aren't neutral, in their order. */
    public List<RelationshipType> withNature() {
        return byName.values().stream().filter(type -> type.nature().isPresent()).toList();
    }

    /** The names that a client asks for, in order; all when it asks for none. */
    public List<String> asked(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            return names();
        }
        for (String name : names) {
            if (!byName.containsKey(name)) {
                throw Refusal.badInput("types", unknown(name));
            }
        }
        return names.stream().distinct().sorted().toList();
    }

    /** What a client is told of a name that isn't among these. */
    public static String unknown(String name) {
        return Refusal.quoted(name)
                + " is no relationship type here: see the query campaignRelationshipTypes";
    }
}
