package dev.loregraph.api.query;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Refuses a subscription over a request that can carry only one answer. */
@Component
final class StreamGuard implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response ->
                        response.getData() instanceof Publisher<?> && !isStream(request)
                                ? refused(response)
                                : response);
    }

    private static boolean isStream(WebGraphQlRequest request) {
        return request instanceof WebSocketGraphQlRequest
                || request.getHeaders().getAccept().contains(MediaType.TEXT_EVENT_STREAM);
    }

    private static WebGraphQlResponse refused(WebGraphQlResponse response) {
        var error =
                GraphqlErrorBuilder.newError()
                        .message("a subscription needs a WebSocket, or Accept: text/event-stream")
                        .extensions(Map.of("code", "BAD_REQUEST"))
                        .build();
        var result = ExecutionResult.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(response.getExecutionInput(), result));
    }
}
