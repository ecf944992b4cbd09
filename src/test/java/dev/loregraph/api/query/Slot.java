package dev.loregraph.api.query;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a root field's arguments that takes text.
 *
 * @param path the argument, and the fields inside it
 */
record Slot(String operation, GraphQLFieldDefinition field, List<String> path) {

    private static final Set<String> TEXT = Set.of("String", "ID");

    /** Every place for text in every operation that is asked over plain requests. */
    static List<Slot> of(GraphQLSchema schema) {
        var slots = new ArrayList<Slot>();
        for (GraphQLObjectType root :
                Stream.of(schema.getQueryType(), schema.getMutationType()).toList()) {
            String operation = root.equals(schema.getQueryType()) ? "query" : "mutation";
            for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
                for (GraphQLArgument argument : field.getArguments()) {
                    collect(
                            slots,
                            operation,
                            field,
                            List.of(argument.getName()),
                            argument.getType());
                }
            }
        }
        return slots;
    }

    private static void collect(
            List<Slot> slots,
            String operation,
            GraphQLFieldDefinition field,
            List<String> path,
            GraphQLType type) {
        GraphQLType inner = GraphQLTypeUtil.unwrapAll(type);
        if (inner instanceof GraphQLInputObjectType object && path.size() < 4) {
            for (GraphQLInputObjectField each : object.getFieldDefinitions()) {
                var deeper = new ArrayList<>(path);
                deeper.add(each.getName());
                collect(slots, operation, field, deeper, each.getType());
            }
        } else if (TEXT.contains(((GraphQLNamedType) inner).getName())) {
            slots.add(new Slot(operation, field, path));
        }
    }

    /** One request that puts each of these texts into the place, with what is known elsewhere. */
    Map<String, Object> request(List<String> texts, Map<String, String> known) {
        var declared = new ArrayList<String>();
        var fields = new StringBuilder();
        var variables = new LinkedHashMap<String, @Nullable Object>();
        for (int n = 0; n < texts.size(); n++) {
            var given = new ArrayList<String>();
            for (GraphQLArgument argument : field.getArguments()) {
                boolean isOurs = argument.getName().equals(path.getFirst());
                if (isOurs || GraphQLTypeUtil.isNonNull(argument.getType())) {
                    String variable = argument.getName() + n;
                    declared.add(
                            "$"
                                    + variable
                                    + ": "
                                    + GraphQLTypeUtil.simplePrint(argument.getType()));
                    given.add(argument.getName() + ": $" + variable);
                    variables.put(
                            variable,
                            value(
                                    argument.getName(),
                                    argument.getType(),
                                    isOurs ? path.subList(1, path.size()) : null,
                                    texts.get(n),
                                    known));
                }
            }
            fields.append(
                    " a%d: %s(%s)%s"
                            .formatted(n, field.getName(), String.join(", ", given), selection()));
        }
        String document = operation + "(" + String.join(", ", declared) + ") {" + fields + " }";
        return Map.of("query", document, "variables", variables);
    }

    private String selection() {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType
                ? " { __typename }"
                : "";
    }

    /**
     * @param rest the way to the place from here, empty at the place, null beside the way
     */
    private static Object value(
            String name,
            GraphQLInputType type,
            @Nullable List<String> rest,
            String text,
            Map<String, String> known) {
        return switch (type) {
            case GraphQLNonNull nonNull ->
                    value(name, (GraphQLInputType) nonNull.getWrappedType(), rest, text, known);
            case GraphQLList list ->
                    List.of(
                            value(
                                    name,
                                    (GraphQLInputType) list.getWrappedType(),
                                    rest,
                                    text,
                                    known));
            case GraphQLInputObjectType object -> {
                var fields = new LinkedHashMap<String, Object>();
                for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
                    List<String> deeper = following(rest, field.getName());
                    if (deeper != null
                            || (GraphQLTypeUtil.isNonNull(field.getType())
                                    && !field.hasSetDefaultValue())) {
                        fields.put(
                                field.getName(),
                                value(field.getName(), field.getType(), deeper, text, known));
                    }
                }
                yield fields;
            }
            case GraphQLEnumType constants -> constants.getValues().getFirst().getName();
            default ->
                    switch (((GraphQLNamedType) type).getName()) {
                        case "String", "ID" ->
                                rest != null ? text : known.getOrDefault(name, "something");
                        case "Int" -> 1;
                        case "Float" -> 0.5;
                        case "Boolean" -> true;
                        case "Date" -> "2026-11-22";
                        case "DateTime" -> "2026-11-22T18:30:00Z";
                        default -> text;
                    };
        };
    }

    private static @Nullable List<String> following(@Nullable List<String> way, String name) {
        return way != null && !way.isEmpty() && way.getFirst().equals(name)
                ? way.subList(1, way.size())
                : null;
    }

    @Override
    public String toString() {
        return operation + " " + field.getName() + "(" + String.join(".", path) + ")";
    }
}
