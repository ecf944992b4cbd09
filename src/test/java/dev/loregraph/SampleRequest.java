package dev.loregraph;

import static java.util.stream.Collectors.joining;

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
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A request for one field of a root of the schema, with whatever it needs: what a test gives by
 * name, and something of the right kind for the rest.
 */
public record SampleRequest(String document, Map<String, Object> variables) {

    /**
     * For this field.
     *
     * @param operation query, mutation or subscription
     * @param given values by the name of the argument, or of the field of an input
     */
    public static SampleRequest of(
            String operation, GraphQLFieldDefinition field, Map<String, ?> given) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (GraphQLArgument argument : field.getArguments()) {
            if (isWanted(argument.getName(), argument.getType(), given)) {
                variables.put(
                        argument.getName(), value(argument.getName(), argument.getType(), given));
            }
        }
        String declared =
                field.getArguments().stream()
                        .filter(argument -> variables.containsKey(argument.getName()))
                        .map(argument -> "$" + argument.getName() + ": " + text(argument.getType()))
                        .collect(joining(", "));
        String passed =
                variables.keySet().stream().map(name -> name + ": $" + name).collect(joining(", "));
        boolean isComposite =
                GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
        String document =
                operation
                        + (declared.isEmpty() ? "" : "(" + declared + ")")
                        + " { "
                        + field.getName()
                        + (passed.isEmpty() ? "" : "(" + passed + ")")
                        + (isComposite ? " { __typename }" : "")
                        + " }";
        return new SampleRequest(document, variables);
    }

    private static boolean isWanted(String name, GraphQLType type, Map<String, ?> given) {
        return GraphQLTypeUtil.isNonNull(type) || given.containsKey(name);
    }

    private static Object value(String name, GraphQLInputType type, Map<String, ?> given) {
        GraphQLType bare = type instanceof GraphQLNonNull nonNull ? nonNull.getWrappedType() : type;
        if (given.get(name) != null) {
            return bare instanceof GraphQLList && !(given.get(name) instanceof List)
                    ? List.of(given.get(name))
                    : given.get(name);
        }
        return switch (bare) {
            case GraphQLList list ->
                    List.of(value(name, (GraphQLInputType) list.getWrappedType(), given));
            case GraphQLEnumType words -> words.getValues().getFirst().getName();
            case GraphQLInputObjectType input -> object(input, given);
            default -> scalar(((GraphQLNamedType) bare).getName());
        };
    }

    private static Map<String, Object> object(GraphQLInputObjectType input, Map<String, ?> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            boolean hasDefault = field.hasSetDefaultValue() && !given.containsKey(field.getName());
            if (isWanted(field.getName(), field.getType(), given) && !hasDefault) {
                values.put(field.getName(), value(field.getName(), field.getType(), given));
            }
        }
        return values;
    }

    private static Object scalar(String type) {
        return switch (type) {
            case "ID" -> UUID.randomUUID().toString();
            case "Int" -> 1;
            case "Float" -> 1.0;
            case "Boolean" -> false;
            case "DateTime" -> "2026-11-22T12:00:00Z";
            case "Date" -> "2026-11-22";
            default -> "sample-" + UUID.randomUUID().toString().substring(0, 8);
        };
    }

    private static String text(GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }
}
