package dev.loregraph.network.catalogue;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of {@code seed-data/relationship-types.json}, which every campaign starts with. */
@Component
public final class RelationshipTypes {

    private static final Map<String, Set<EntityKind>> GROUPS =
            Map.of(
                    "any", EnumSet.allOf(EntityKind.class),
                    "people", EnumSet.of(EntityKind.CHARACTER, EntityKind.NPC, EntityKind.CREATURE),
                    "actors",
                            EnumSet.of(
                                    EntityKind.CHARACTER,
                                    EntityKind.NPC,
                                    EntityKind.CREATURE,
                                    EntityKind.FACTION));

    private final Map<String, RelationshipType> byName;

    public RelationshipTypes() {
        this.byName = read(new ClassPathResource("seed-data/relationship-types.json"));
    }

    public Optional<RelationshipType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, in the catalogue's order. */
    public List<RelationshipType> all() {
        return List.copyOf(byName.values());
    }

    /** Their names, in the catalogue's order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The names that a client asks for, in order; all when it asks for none. */
    public List<String> asked(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            return names();
        }
        for (String name : names) {
            if (!byName.containsKey(name)) {
                throw Refusal.badInput(
                        "types",
                        Refusal.quoted(name)
                                + " is no relationship type: see the query relationshipTypes");
            }
        }
        return names.stream().distinct().sorted().toList();
    }

    private static Map<String, RelationshipType> read(ClassPathResource file) {
        try (InputStream json = file.getInputStream()) {
            return JsonMapper.shared()
                    .readTree(json)
                    .get("types")
                    .valueStream()
                    .map(RelationshipTypes::type)
                    .collect(
                            Collectors.toMap(
                                    RelationshipType::name,
                                    type -> type,
                                    (first, _) -> first,
                                    LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    private static RelationshipType type(JsonNode node) {
        return new RelationshipType(
                node.get("name").asString(),
                node.get("inverse").asString(),
                node.get("symmetric").asBoolean(),
                Dynamics.valueOf(node.get("dynamics").asString()),
                node.path("functional").asBoolean(false),
                node.path("inverseFunctional").asBoolean(false),
                kinds(node.get("from")),
                kinds(node.get("to")),
                node.get("baseWeight").asDouble(),
                node.get("sentiment").asDouble());
    }

    private static Set<EntityKind> kinds(JsonNode names) {
        return names.valueStream()
                .map(JsonNode::asString)
                .flatMap(name ->
                        GROUPS.containsKey(name)
                                ? GROUPS.get(name).stream()
                                : Set.of(EntityKind.valueOf(name)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
