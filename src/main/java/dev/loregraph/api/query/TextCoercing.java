package dev.loregraph.api.query;

import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A scalar that is text on the wire and is read by one of the JDK's strict parsers.
 *
 * @param name what clients call it
 * @param example shown to who writes one wrongly
 * @param reading throws DateTimeException for any other text
 */
record TextCoercing<T>(String name, String example, Class<T> type, Function<String, T> reading)
        implements Coercing<T, String> {

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        if (type.isInstance(result)) {
            return result.toString();
        }
        throw new CoercingSerializeException("a " + name + " is no " + result.getClass().getName());
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        return read(input).orElseThrow(() -> new CoercingParseValueException(remedy(input)));
    }

    @Override
    public T parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String text =
                input instanceof StringValue literal
                        ? String.valueOf(literal.getValue())
                        : "a literal of another kind";
        return read(text).orElseThrow(() -> new CoercingParseLiteralException(remedy(text)));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }

    private Optional<T> read(Object input) {
        try {
            return input instanceof String text
                    ? Optional.of(reading.apply(text))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private String remedy(Object input) {
        return Refusal.quoted(input.toString())
                + " is not a "
                + name
                + ": write one like "
                + example;
    }
}
