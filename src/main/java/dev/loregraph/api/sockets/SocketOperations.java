package dev.loregraph.api.sockets;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Frees an operation's id on its socket when the operation is over, whatever kind it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SocketOperations implements WebGraphQlInterceptor {

    private static final String RUNNING = "dev.loregraph.api.sockets.running";

    static void openedOn(WebSocketSession socket) {
        socket.getAttributes().put(RUNNING, ConcurrentHashMap.newKeySet());
    }

    /** The ids of the operations that run on a socket. */
    @SuppressWarnings("unchecked")
    static Set<String> on(WebSocketSession socket) {
        return (Set<String>) Objects.requireNonNull(socket.getAttributes().get(RUNNING));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return request instanceof WebSocketGraphQlRequest message
                        && message.getSessionInfo().getAttributes().get(RUNNING)
                                instanceof Set<?> running
                ? chain.next(request)
                        .doOnError(_ -> running.remove(request.getId()))
                        .map(response -> freeing(running, request.getId(), response))
                : chain.next(request);
    }

    private static WebGraphQlResponse freeing(
            Set<?> running, String id, WebGraphQlResponse response) {
        if (response.getData() instanceof Publisher<?> events) {
            return response.transform(
                    end -> end.data(Flux.from(events).doFinally(_ -> running.remove(id))));
        }
        running.remove(id);
        return response;
    }
}
