package dev.loregraph.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the values that modules speak in into those that the driver can send. */
final class Parameter {

    private Parameter() {}

    static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> instant.atZone(ZoneOffset.UTC);
            case Audience audience -> audience.key();
            case Enum<?> constant -> constant.name();
            case Map<?, ?> map -> storedValues(map);
            case Collection<?> collection -> storedElements(collection);
            case null, default -> value;
        };
    }

    private static Map<String, @Nullable Object> storedValues(Map<?, ?> map) {
        Map<String, @Nullable Object> stored = new HashMap<>();
        map.forEach((key, value) -> stored.put(String.valueOf(key), stored(value)));
        return stored;
    }

    private static List<@Nullable Object> storedElements(Collection<?> collection) {
        List<@Nullable Object> stored = new ArrayList<>(collection.size());
        collection.forEach(element -> stored.add(stored(element)));
        return stored;
    }
}
