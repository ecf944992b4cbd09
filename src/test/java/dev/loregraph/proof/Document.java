package dev.loregraph.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request put together of fields. What differs from story to story goes into variables,
 * so that all stories send the same texts, which the server has parsed already.
 */
final class Document {

    private final String operation;
    private final StringBuilder fields = new StringBuilder();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private int count;

    private Document(String operation) {
        this.operation = operation;
    }

    static Document query() {
        return new Document("query");
    }

    static Document mutation() {
        return new Document("mutation");
    }

    static Document subscription() {
        return new Document("subscription");
    }

    /** What stands for the value in a field's arguments. */
    String value(String type, @Nullable Object value) {
        String name = "v" + types.size();
        types.put(name, type);
        values.put(name, value);
        return "$" + name;
    }

    String id(String id) {
        return value("ID!", id);
    }

    void put(String value, @Nullable Object other) {
        values.put(value.substring(1), other);
    }

    /** One more field, whose alias this returns. */
    String field(String text) {
        String alias = "f" + count++;
        fields.append(' ').append(alias).append(": ").append(text);
        return alias;
    }

    /** One more field that takes an input. */
    String field(String mutation, Map<String, ?> input, String selection) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return field("%s(input: %s) { %s }".formatted(mutation, value(type, input), selection));
    }

    int count() {
        return count;
    }

    String text() {
        String declared =
                types.entrySet().stream()
                        .map(variable -> "$" + variable.getKey() + ": " + variable.getValue())
                        .collect(Collectors.joining(", "));
        return operation + (declared.isEmpty() ? "" : "(" + declared + ")") + " {" + fields + " }";
    }

    Map<String, @Nullable Object> values() {
        return new LinkedHashMap<>(values);
    }

    /** As the body of a request over HTTP, or the payload of one on a socket. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", text());
        body.put("variables", values());
        return body;
    }
}
