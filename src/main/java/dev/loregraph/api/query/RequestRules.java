package dev.loregraph.api.query;

import dev.loregraph.api.problems.Problem;
import dev.loregraph.api.problems.ProblemWriter;
import dev.loregraph.refusal.Refusal;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.CoercingParseValueException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The first and last word on each GraphQL request: text that can't be written back (half a
 * surrogate pair) stops it, and every error leaves with a code of the contract.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
final class RequestRules implements WebGraphQlInterceptor {

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:[Vv]ariable|[Aa]rgument|[Ff]ield|input) '([\\w.]+)(?:@\\[[^]]*])?'");

    private final ParserOptions parsing;

    private final GraphQlSource source;

    RequestRules(QueryLimits limits, GraphQlSource source) {
        this.source = source;
        this.parsing =
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(options -> options.maxTokens(limits.tokens()));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Optional<Problem> broken = brokenText(request);
        if (broken.isPresent()) {
            return Mono.just(new RefusedRequest(request, broken.get()));
        }
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(Map.of(ParserOptions.class, parsing)).build());
        return chain.next(request).map(response -> withCodes(request, response));
    }

    private WebGraphQlResponse withCodes(WebGraphQlRequest request, WebGraphQlResponse response) {
        return response.getErrors().stream().allMatch(RequestRules::hasCode)
                ? response
                : response.transform(coded ->
                        coded.errors(
                                response.getExecutionResult().getErrors().stream()
                                        .map(error -> withCode(request, error))
                                        .toList()));
    }

    private static boolean hasCode(ResponseError error) {
        return error.getExtensions().containsKey("code");
    }

    private GraphQLError withCode(WebGraphQlRequest request, GraphQLError error) {
        if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
            return error;
        }
        boolean ours =
                error.getErrorType() == ErrorType.NullValueInNonNullableField
                        || error.getErrorType() == ErrorType.DataFetchingException;
        String message = String.valueOf(error.getMessage());
        Problem problem =
                ours
                        ? ProblemWriter.problemOf(new IllegalStateException(message))
                        : Problem.badRequest(400, fieldAtFault(request, error), message);
        var coded = GraphqlErrorBuilder.newError();
        if (error.getLocations() != null) {
            coded.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            coded.path(error.getPath());
        }
        return problem.asError(coded);
    }

    private @Nullable String fieldAtFault(WebGraphQlRequest request, GraphQLError error) {
        return switch (error) {
            case CoercingParseValueException _,
                    NonNullableValueCoercedAsNullException _,
                    InputMapDefinesTooManyFieldsException _ ->
                    new VariableMisfit(source.schema())
                            .pathIn(
                                    parsed(request),
                                    request.getOperationName(),
                                    request.getVariables())
                            .orElse(null);
            default -> fieldNamedIn(String.valueOf(error.getMessage()));
        };
    }

    /** A document that was run, so it can be parsed. */
    private Document parsed(WebGraphQlRequest request) {
        return Parser.parse(
                ParserEnvironment.newParserEnvironment()
                        .document(request.getDocument())
                        .parserOptions(parsing)
                        .build());
    }

    /** The input that graphql-java's message quotes last: the innermost one at fault. */
    private static @Nullable String fieldNamedIn(String message) {
        Matcher named = NAMED.matcher(message);
        String field = null;
        while (named.find()) {
            field = named.group(1);
        }
        return field;
    }

    private static Optional<Problem> brokenText(WebGraphQlRequest request) {
        return brokenIn("query", request.getDocument())
                .or(() -> brokenIn("operationName", request.getOperationName()))
                .or(() -> brokenIn("variables", request.getVariables()))
                .map(field ->
                        Problem.of(
                                Refusal.badInput(
                                        field, "has half a character (a lone surrogate) in it")));
    }

    private static Optional<String> brokenIn(String name, @Nullable Object value) {
        return switch (value) {
            case String text -> Optional.of(name).filter(_ -> hasLoneSurrogate(text));
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .flatMap(entry ->
                                    brokenIn(name, entry.getKey())
                                            .or(() ->
                                                    brokenIn(
                                                            String.valueOf(entry.getKey()),
                                                            entry.getValue()))
                                            .stream())
                            .findFirst();
            case Collection<?> list ->
                    list.stream().flatMap(element -> brokenIn(name, element).stream()).findFirst();
            case null, default -> Optional.empty();
        };
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
}
