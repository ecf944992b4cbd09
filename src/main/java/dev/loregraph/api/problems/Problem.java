package dev.loregraph.api.problems;

import dev.loregraph.graph.transactions.AlreadyTaken;
import dev.loregraph.graph.transactions.GraphUnavailable;
import dev.loregraph.refusal.Refusal;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * What went wrong, for either kind of client: RFC 9457 for REST, an error with extensions for
 * GraphQL.
 *
 * @param status the HTTP status that REST answers with
 * @param details more for machines, such as {@code currentRevision}
 */
public record Problem(
        int status,
        Refusal.Code code,
        @Nullable String field,
        String message,
        Map<String, Object> details) {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int CONTENT_TOO_LARGE = 413;

    public Problem {
        details = Map.copyOf(details);
    }

    public static Problem of(Refusal refusal) {
        return new Problem(
                status(refusal.code()),
                refusal.code(),
                refusal.field().orElse(null),
                String.valueOf(refusal.getMessage()),
                refusal.details());
    }

    /** The caller's fault, as the framework saw it. */
    public static Problem badRequest(int status, @Nullable String field, String message) {
        return new Problem(status, Refusal.Code.BAD_REQUEST, field, message, Map.of());
    }

    public static Problem tooLarge(long limit) {
        return badRequest(
                CONTENT_TOO_LARGE,
                null,
                "the body is larger than " + limit + " bytes: send less at a time");
    }

    public static Problem forbidden(String message) {
        return of(Refusal.forbidden(message));
    }

    /** The work for it was cut off when its time was over. */
    public static Problem tooSlow() {
        return new Problem(
                REQUEST_TIMEOUT,
                Refusal.Code.UNAVAILABLE,
                null,
                "this took too long and was given up: ask for less at a time",
                Map.of());
    }

    public static Problem notFound(String path, String method) {
        return new Problem(
                status(Refusal.Code.NOT_FOUND),
                Refusal.Code.NOT_FOUND,
                null,
                "there is nothing at this address",
                Map.of("error", "Not found", "path", path, "method", method));
    }

    /** What a failure is to its sender, if it is anything but a fault of this server. */
    public static Optional<Problem> known(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Optional.of(of(refusal));
            case BodyTooLarge body -> Optional.of(tooLarge(body.limit()));
            case GraphUnavailable _ ->
                    Optional.of(
                            plain(
                                    Refusal.Code.UNAVAILABLE,
                                    "the graph is unavailable just now: try again"));
            case AlreadyTaken _ ->
                    Optional.of(
                            plain(Refusal.Code.CONFLICT, "somebody else was faster: try again"));
            default -> Optional.ofNullable(failure.getCause()).flatMap(Problem::known);
        };
    }

    /** A fault of this server: its sender gets the reference under which the log tells more. */
    public static Problem internal(String reference) {
        return new Problem(
                status(Refusal.Code.INTERNAL),
                Refusal.Code.INTERNAL,
                null,
                "something went wrong here; its reference in the server's log is " + reference,
                Map.of("reference", reference));
    }

    /** How many seconds to wait before trying again, where that is known. */
    public Optional<String> retryAfter() {
        return Optional.ofNullable(details.get("retryAfter")).map(String::valueOf);
    }

    public ProblemDetail asDetail() {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), message);
        extensions().forEach(detail::setProperty);
        return detail;
    }

    public GraphQLError asError(GraphqlErrorBuilder<?> error) {
        return error.message("%s", message)
                .errorType(ErrorClassification.errorClassification(code.name()))
                .extensions(extensions())
                .build();
    }

    /** The body of an HTTP answer to a GraphQL request that was never executed. */
    public Map<String, Object> asGraphQlAnswer() {
        return Map.of("errors", List.of(asError(GraphqlErrorBuilder.newError()).toSpecification()));
    }

    private Map<String, Object> extensions() {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        if (field != null) {
            extensions.put("field", field);
        }
        extensions.putAll(details);
        return extensions;
    }

    private static Problem plain(Refusal.Code code, String message) {
        return new Problem(status(code), code, null, message, Map.of());
    }

    private static int status(Refusal.Code code) {
        return switch (code) {
            case BAD_REQUEST -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case RATE_LIMITED -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
        };
    }
}
