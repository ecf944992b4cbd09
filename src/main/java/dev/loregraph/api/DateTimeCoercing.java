package dev.loregraph.api;

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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** RFC 3339 text for moments: any offset comes in, UTC goes out. */
final class DateTimeCoercing implements Coercing<Instant, String> {

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        if (result instanceof Instant moment) {
            return moment.toString();
        }
        throw new CoercingSerializeException(
                "a DateTime is an Instant, not a " + result.getClass().getName());
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        return moment(input).orElseThrow(() -> new CoercingParseValueException(remedy(input)));
    }

    @Override
    public Instant parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        String text =
                input instanceof StringValue literal
                        ? String.valueOf(literal.getValue())
                        : "a literal of another kind";
        return moment(text).orElseThrow(() -> new CoercingParseLiteralException(remedy(text)));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input.toString());
    }

    private static Optional<Instant> moment(Object input) {
        try {
            return input instanceof String text
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String remedy(Object input) {
        return Refusal.quoted(input.toString())
                + " is not a DateTime: write one like 2026-11-22T18:30:00Z";
    }
}
