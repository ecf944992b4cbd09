package dev.loregraph.api.query;

import graphql.GraphQLContext;
import graphql.execution.TypeFromAST;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which variable, or which value inside one, doesn't fit its type: graphql-java names the
 * variable only. Runs after a request was refused for that.
 */
record VariableMisfit(GraphQLSchema schema) {

    /** Its path, such as {@code input.entities[2].name}. */
    Optional<String> pathIn(
            Document document, @Nullable String operation, Map<String, ?> variables) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(each -> operation == null || operation.equals(each.getName()))
                .findFirst()
                .flatMap(asked -> pathIn(asked.getVariableDefinitions(), variables));
    }

    private Optional<String> pathIn(List<VariableDefinition> declared, Map<String, ?> variables) {
        return declared.stream()
                .filter(variable ->
                        variables.containsKey(variable.getName())
                                || variable.getDefaultValue() == null)
                .flatMap(variable ->
                        misfit(
                                variable.getName(),
                                TypeFromAST.getTypeFromAST(schema, variable.getType()),
                                variables.get(variable.getName()))
                                .stream())
                .findFirst();
    }

    private Optional<String> misfit(String path, GraphQLType type, @Nullable Object value) {
        if (value == null) {
            return type instanceof GraphQLNonNull ? Optional.of(path) : Optional.empty();
        }
        return switch (type) {
            case GraphQLNonNull nonNull -> misfit(path, nonNull.getWrappedType(), value);
            case GraphQLList list -> misfitAmong(path, list.getWrappedType(), value);
            case GraphQLInputObjectType object -> misfitIn(path, object, value);
            case GraphQLScalarType scalar ->
                    misfitIf(
                            path,
                            () ->
                                    scalar.getCoercing()
                                            .parseValue(
                                                    value,
                                                    GraphQLContext.getDefault(),
                                                    Locale.ROOT));
            case GraphQLEnumType constants ->
                    misfitIf(
                            path,
                            () ->
                                    constants.parseValue(
                                            value, GraphQLContext.getDefault(), Locale.ROOT));
            default -> Optional.empty();
        };
    }

    private Optional<String> misfitAmong(String path, GraphQLType element, Object value) {
        return value instanceof List<?> list
                ? IntStream.range(0, list.size())
                        .boxed()
                        .flatMap(
                                at -> misfit(path + "[" + at + "]", element, list.get(at)).stream())
                        .findFirst()
                : misfit(path, element, value);
    }

    private Optional<String> misfitIn(String path, GraphQLInputObjectType type, Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            return Optional.of(path);
        }
        Stream<String> unknown =
                fields.keySet().stream()
                        .map(String::valueOf)
                        .filter(name -> type.getFieldDefinition(name) == null)
                        .map(name -> path + "." + name);
        Stream<String> wrong =
                type.getFieldDefinitions().stream()
                        .filter(field -> isGivenOrMissed(field, fields))
                        .flatMap(field ->
                                misfit(
                                        path + "." + field.getName(),
                                        field.getType(),
                                        fields.get(field.getName()))
                                        .stream());
        return Stream.concat(unknown, wrong).findFirst();
    }

    private static boolean isGivenOrMissed(GraphQLInputObjectField field, Map<?, ?> fields) {
        return fields.containsKey(field.getName()) || !field.hasSetDefaultValue();
    }

    private static Optional<String> misfitIf(String path, Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (CoercingParseValueException _) {
            return Optional.of(path);
        }
    }
}
