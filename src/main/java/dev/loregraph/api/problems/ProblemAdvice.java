package dev.loregraph.api.problems;

import dev.loregraph.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** Turns what an endpoint throws into RFC 9457 problems with the contract's code and field. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<Object> everythingElse(Exception failure, HttpServletRequest request) {
        Problem problem =
                isBodyNull(failure)
                        ? Problem.badRequest(400, null, "the body is null")
                        : ProblemWriter.problemOf(failure);
        return answer(problem, new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest webRequest) {
        var request = ((ServletWebRequest) webRequest).getRequest();
        Problem problem =
                switch (failure) {
                    case NoResourceFoundException _ ->
                            Problem.notFound(request.getRequestURI(), request.getMethod());
                    case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
                    case TypeMismatchException misfit -> misfit(misfit);
                    case MissingServletRequestParameterException missing ->
                            Problem.badRequest(400, missing.getParameterName(), "is missing");
                    case AsyncRequestTimeoutException _ -> Problem.tooSlow();
                    case Exception _ when status.is4xxClientError() ->
                            Problem.badRequest(status.value(), null, detail(failure));
                    default -> ProblemWriter.problemOf(failure);
                };
        return answer(problem, headers, request);
    }

    private static ResponseEntity<Object> answer(
            Problem problem, HttpHeaders headers, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .headers(more ->
                        problem.retryAfter()
                                .ifPresent(seconds -> more.set(HttpHeaders.RETRY_AFTER, seconds)))
                .contentType(ProblemWriter.typeFor(request))
                .body(ProblemWriter.bodyOf(problem, request));
    }

    /** Spring GraphQL reads a JSON null as no body at all and stumbles over it. */
    private static boolean isBodyNull(Exception failure) {
        return failure instanceof NullPointerException
                && failure.getStackTrace()[0]
                        .getClassName()
                        .startsWith("org.springframework.graphql.server.");
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLarge tooLarge -> {
                    return Problem.tooLarge(tooLarge.limit());
                }
                case StreamReadException notJson -> {
                    return notJson(notJson.getLocation());
                }
                default -> {
                    // its cause may tell more
                }
            }
        }
        return unreadable.getCause() instanceof JacksonException json && !json.getPath().isEmpty()
                ? misfit(json.getPath().getLast().getPropertyName())
                : Problem.badRequest(400, null, "the body is not JSON in UTF-8");
    }

    private static Problem notJson(@Nullable TokenStreamLocation place) {
        String where =
                place == null
                        ? ""
                        : ": it breaks at line %d, column %d"
                                .formatted(place.getLineNr(), place.getColumnNr());
        return Problem.badRequest(400, null, "the body is not JSON" + where);
    }

    private static Problem misfit(@Nullable String field) {
        return Problem.badRequest(400, field, "the body's JSON has a value of the wrong kind");
    }

    private static Problem misfit(TypeMismatchException misfit) {
        Class<?> wanted = misfit.getRequiredType();
        String kind =
                wanted == Instant.class
                        ? "time in RFC 3339"
                        : wanted == Integer.class ? "whole number" : "number";
        String value = Refusal.quoted(String.valueOf(misfit.getValue()));
        return Problem.badRequest(
                400, misfit.getPropertyName(), "is " + value + ": give a " + kind);
    }

    private static String detail(Exception failure) {
        String detail = failure instanceof ErrorResponse known ? known.getBody().getDetail() : null;
        return detail == null ? "the request can't be met as it is" : detail;
    }
}
