package dev.loregraph.api.sockets;

import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Ends streams of server-sent events when the server stops, which would wait for them, and tells
 * why there is none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EventStreams implements WebGraphQlInterceptor, SmartLifecycle {

    private volatile Sinks.Empty<Void> end = Sinks.empty();
    private volatile boolean running;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return request instanceof WebSocketGraphQlRequest
                ? chain.next(request)
                : chain.next(request)
                        .map(response -> isStream(request) ? told(response) : response)
                        .map(this::ending);
    }

    private static boolean isStream(WebGraphQlRequest request) {
        return request.getHeaders().getAccept().equals(List.of(MediaType.TEXT_EVENT_STREAM));
    }

    /** Why there are no events is the only one; Spring would say something else in its place. */
    private static WebGraphQlResponse told(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher || response.getErrors().isEmpty()
                ? response
                : response.transform(only -> only.data(Flux.just(response.getExecutionResult())));
    }

    private WebGraphQlResponse ending(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher<?> events
                ? response.transform(
                        ended -> ended.data(Flux.from(events).takeUntilOther(end.asMono())))
                : response;
    }

    @Override
    public void start() {
        end = Sinks.empty();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        end.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before plain requests are waited for. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
