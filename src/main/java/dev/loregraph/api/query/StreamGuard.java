package dev.loregraph.api.query;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Fits each answer to what carries it: a subscription over a request that can carry only one answer
 * is refused, a single answer over server-sent events is a stream of one, and a request that was
 * never run ends its operation on a WebSocket with an error message.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class StreamGuard implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> fitted(request, response));
    }

    private static WebGraphQlResponse fitted(
            WebGraphQlRequest request, WebGraphQlResponse response) {
        boolean stream = response.getData() instanceof Publisher<?>;
        if (request instanceof WebSocketGraphQlRequest) {
            return stream || response.getExecutionResult().isDataPresent()
                    ? response
                    : carrying(Flux.error(neverRun(response)), response);
        }
        if (isForEvents(request)) {
            return stream ? response : carrying(Flux.just(response.getExecutionResult()), response);
        }
        return stream ? refused(response) : response;
    }

    /** As Spring routes it: JSON where that is accepted too. */
    private static boolean isForEvents(WebGraphQlRequest request) {
        var accepted = request.getHeaders().getAccept();
        return !accepted.isEmpty() && accepted.stream().noneMatch(StreamGuard::isJson);
    }

    private static boolean isJson(MediaType accepted) {
        return accepted.isCompatibleWith(MediaType.APPLICATION_JSON)
                || accepted.isCompatibleWith(MediaTypes.APPLICATION_GRAPHQL_RESPONSE);
    }

    private static WebGraphQlResponse carrying(
            Flux<ExecutionResult> stream, WebGraphQlResponse response) {
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(
                        response.getExecutionInput(),
                        ExecutionResult.newExecutionResult().data(stream).build()));
    }

    private static SubscriptionPublisherException neverRun(WebGraphQlResponse response) {
        var errors = response.getExecutionResult().getErrors();
        return new SubscriptionPublisherException(
                errors, new IllegalArgumentException("the request was never run"));
    }

    private static WebGraphQlResponse refused(WebGraphQlResponse response) {
        var error =
                GraphqlErrorBuilder.newError()
                        .message("a subscription needs a WebSocket, or Accept: text/event-stream")
                        .extensions(Map.of("code", "BAD_REQUEST"))
                        .build();
        var result = ExecutionResult.newExecutionResult().errors(List.of(error)).build();
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(response.getExecutionInput(), result));
    }
}
