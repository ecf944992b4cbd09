package dev.loregraph;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of relationship types as its file has it. */
public final class DeclaredTypes {

    private DeclaredTypes() {}

    /** The names of those that journals are read for; the others only people state. */
    public static Set<String> readInJournals() {
        try (var file =
                new ClassPathResource("seed-data/relationship-types.json").getInputStream()) {
            return JsonMapper.shared()
                    .readTree(file)
                    .path("types")
                    .valueStream()
                    .filter(type -> !type.path("statedOnly").asBoolean(false))
                    .map(type -> type.path("name").asString())
                    .collect(toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
