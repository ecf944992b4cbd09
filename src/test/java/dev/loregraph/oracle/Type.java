package dev.loregraph.oracle;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.loregraph.codex.EntityKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A relationship type.
 *
 * @param accumulates whether its claims are occasions; else they tell how things stand
 * @param functional whether a subject has one object at a time
 * @param inverseFunctional whether an object has one subject at a time
 */
record Type(
        String name,
        boolean symmetric,
        boolean accumulates,
        boolean functional,
        boolean inverseFunctional,
        double base,
        Set<EntityKind> from,
        Set<EntityKind> to) {

    private static final Set<EntityKind> PEOPLE =
            Set.of(EntityKind.CHARACTER, EntityKind.NPC, EntityKind.CREATURE);
    private static final List<Type> CATALOGUE = read();

    /** The catalogue's, by their names. */
    static List<Type> named(String... names) {
        return Arrays.stream(names)
                .map(name ->
                        CATALOGUE.stream()
                                .filter(type -> type.name().equals(name))
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    /** Whether what a claim of it says can keep another from holding. */
    boolean isExclusive() {
        return functional || inverseFunctional;
    }

    private static List<Type> read() {
        try (InputStream json =
                new ClassPathResource("seed-data/relationship-types.json").getInputStream()) {
            return JsonMapper.shared()
                    .readTree(json)
                    .path("types")
                    .valueStream()
                    .map(Type::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Type of(JsonNode type) {
        return new Type(
                type.path("name").asString(),
                type.path("symmetric").asBoolean(),
                type.path("dynamics").asString().equals("ACCUMULATING"),
                type.path("functional").asBoolean(false),
                type.path("inverseFunctional").asBoolean(false),
                type.path("baseWeight").asDouble(),
                kinds(type.path("from")),
                kinds(type.path("to")));
    }

    private static Set<EntityKind> kinds(JsonNode names) {
        return names.valueStream()
                .flatMap(name ->
                        switch (name.asString()) {
                            case "any" -> Stream.of(EntityKind.values());
                            case "people" -> PEOPLE.stream();
                            case "actors" ->
                                    Stream.concat(PEOPLE.stream(), Stream.of(EntityKind.FACTION));
                            default -> Stream.of(EntityKind.valueOf(name.asString()));
                        })
                .collect(toUnmodifiableSet());
    }
}
