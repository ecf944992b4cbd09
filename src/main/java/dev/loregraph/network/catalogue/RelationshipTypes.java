package dev.loregraph.network.catalogue;

import dev.loregraph.codex.EntityKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
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
                    "people", EntityKind.PEOPLE,
                    "actors", EntityKind.ACTORS);

    private final TypeSet catalogue;

    public RelationshipTypes() {
        this.catalogue = read(new ClassPathResource("seed-data/relationship-types.json"));
    }

    public TypeSet catalogue() {
        return catalogue;
    }

    public Optional<RelationshipType> named(String name) {
        return catalogue.named(name);
    }

    /** All of them, in the catalogue's order. */
    public List<RelationshipType> all() {
        return catalogue.all();
    }

    /** Their names, in the catalogue's order. */
    public List<String> names() {
        return catalogue.names();
    }

    /** The names that a client asks for, in order; all when it asks for none. */
    public List<String> asked(@Nullable List<String> names) {
        return catalogue.asked(names);
    }

    private static TypeSet read(ClassPathResource file) {
        try (InputStream json = file.getInputStream()) {
            return TypeSet.of(
                    JsonMapper.shared()
                            .readTree(json)
                            .get("types")
                            .valueStream()
                            .map(RelationshipTypes::type)
                            .toList());
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
