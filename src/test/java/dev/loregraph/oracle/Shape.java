package dev.loregraph.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What answers look like. */
final class Shape {

    static final String ENTITY = "{ id }";

    private Shape() {}

    /** An object of an answer: names and values in turn. */
    static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    static Map<String, @Nullable Object> entity(Thing thing) {
        return of("id", thing.id());
    }

    static List<Map<String, @Nullable Object>> entities(Iterable<Thing> things) {
        var entities = new ArrayList<Map<String, @Nullable Object>>();
        things.forEach(thing -> entities.add(entity(thing)));
        return entities;
    }

    /** The first page of a list of so many. */
    static <T> Map<String, @Nullable Object> page(List<T> all, int first, Function<T, ?> node) {
        return of(
                "totalCount",
                all.size(),
                "pageInfo",
                of("hasNextPage", all.size() > first),
                "nodes",
                all.stream().limit(first).map(node).toList());
    }

    /** What is selected of a list. */
    static String page(String node) {
        return "{ totalCount pageInfo { hasNextPage } nodes { " + node + " } }";
    }

    static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
