package dev.loregraph.api;

import dev.loregraph.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The opaque text form of a place in a list: the list's name and the values of the sort key as a
 * JSON list, in URL-safe Base64.
 */
final class Cursor {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<@Nullable Object>> KEY = new TypeReference<>() {};

    private Cursor() {}

    static String of(String list, List<Object> key) {
        byte[] json = JSON.writeValueAsBytes(Stream.concat(Stream.of(list), key.stream()).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** The list's name and then the sort key. */
    static List<Object> read(String cursor) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.US_ASCII));
            @Nullable List<@Nullable Object> key = JSON.readValue(json, KEY);
            if (key == null || key.size() < 2 || !key.stream().allMatch(Cursor::isSortable)) {
                throw foreign(cursor);
            }
            return List.copyOf(key);
        } catch (IllegalArgumentException | JacksonException _) {
            throw foreign(cursor);
        }
    }

    /** What a statement sorts by, and so the only values that a cursor of ours holds. */
    private static boolean isSortable(@Nullable Object value) {
        return value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof Boolean;
    }

    private static Refusal foreign(String cursor) {
        return Refusal.badInput(
                "after",
                Refusal.quoted(cursor) + " is not a cursor: use one from pageInfo or edges");
    }
}
