package dev.loregraph.access;

import graphql.GraphqlErrorBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts who is asking into each GraphQL request: over HTTP from its credential, over a WebSocket
 * from the one in {@code connection_init}. When that ends, so do the subscriptions it opened.
 */
@Component
final class ViewerInterceptor implements WebSocketGraphQlInterceptor {

    static final String CALLER = "dev.loregraph.access.caller";

    private static final String BEARER = "Bearer ";

    private final Callers callers;
    private final Viewers viewers;
    private final Clock clock;

    ViewerInterceptor(Callers callers, Viewers viewers, Clock clock) {
        this.callers = callers;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(
            WebSocketSessionInfo socket, Map<String, Object> payload) {
        return Mono.fromRunnable(() -> {
            Caller caller =
                    callers.with(credential(payload)).orElseThrow(ViewerInterceptor::unknown);
            socket.getAttributes().put(CALLER, caller);
        });
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return callerOf(request)
                .filter(caller -> timeLeft(caller).isPositive())
                .map(caller -> intercept(request, caller, chain))
                .orElseGet(() -> chain.next(request));
    }

    private Mono<WebGraphQlResponse> intercept(
            WebGraphQlRequest request, Caller caller, Chain chain) {
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(Map.of(CALLER, caller)).build());
        return chain.next(request).map(response -> endingWith(caller, response));
    }

    private WebGraphQlResponse endingWith(Caller caller, WebGraphQlResponse response) {
        if (!(response.getData() instanceof Publisher<?> events)) {
            return response;
        }
        Mono<?> end =
                Mono.firstWithSignal(Mono.delay(timeLeft(caller)), viewers.endOf(caller))
                        .then(Mono.error(ViewerInterceptor::tokenEnded));
        return response.transform(ending -> ending.data(Flux.from(events).takeUntilOther(end)));
    }

    private Duration timeLeft(Caller caller) {
        return Duration.between(clock.instant(), caller.until());
    }

    private static Optional<Caller> callerOf(WebGraphQlRequest request) {
        if (request instanceof WebSocketGraphQlRequest message) {
            return Optional.ofNullable(
                    (Caller) message.getSessionInfo().getAttributes().get(CALLER));
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    private static String credential(Map<String, Object> payload) {
        if (payload.get("Authorization") instanceof String authorization
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length());
        }
        if (payload.get("X-API-Key") instanceof String key) {
            return key;
        }
        throw unknown();
    }

    private static BadCredentialsException unknown() {
        return new BadCredentialsException("connection_init carries no credential that holds");
    }

    private static SubscriptionPublisherException tokenEnded() {
        var error =
                GraphqlErrorBuilder.newError()
                        .message("the access token has ended: sign in again")
                        .extensions(Map.of("code", "UNAUTHENTICATED"))
                        .build();
        return new SubscriptionPublisherException(
                List.of(error), new IllegalStateException("the access token has ended"));
    }
}
