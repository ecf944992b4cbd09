package dev.loregraph.api;

import dev.loregraph.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The opaque text form of a sort key: its values as a JSON list, in URL-safe Base64. */
final class Cursor {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Object>> KEY = new TypeReference<>() {};

    private Cursor() {}

    static String of(List<Object> key) {
        byte[] json = JSON.writeValueAsBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    static List<Object> read(String cursor) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.US_ASCII));
            return JSON.readValue(json, KEY);
        } catch (IllegalArgumentException | NullPointerException | JacksonException _) {
            throw Refusal.badInput(
                    "after",
                    Refusal.quoted(cursor) + " is not a cursor: use one from pageInfo or edges");
        }
    }
}
