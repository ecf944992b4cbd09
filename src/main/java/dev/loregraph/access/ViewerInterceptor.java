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
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts who is asking into each GraphQL request: over HTTP from its bearer token, over a WebSocket
 * from the one in {@code connection_init}. When the token ends, so do the subscriptions it opened.
 */
@Component
final class ViewerInterceptor implements WebSocketGraphQlInterceptor {

    static final String USER_ID = "dev.loregraph.access.userId";

    private static final String TOKEN = "dev.loregraph.access.token";
    private static final String BEARER = "Bearer ";

    private final JwtDecoder tokens;
    private final Clock clock;

    ViewerInterceptor(JwtDecoder tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(
            WebSocketSessionInfo socket, Map<String, Object> payload) {
        return Mono.fromRunnable(
                () -> socket.getAttributes().put(TOKEN, tokens.decode(bearerToken(payload))));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return tokenOf(request)
                .filter(token -> timeLeft(token).isPositive())
                .map(token -> intercept(request, token, chain))
                .orElseGet(() -> chain.next(request));
    }

    private Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Jwt token, Chain chain) {
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(Map.of(USER_ID, token.getSubject())).build());
        return chain.next(request).map(response -> endingWith(token, response));
    }

    private WebGraphQlResponse endingWith(Jwt token, WebGraphQlResponse response) {
        if (!(response.getData() instanceof Publisher<?> events)) {
            return response;
        }
        Mono<?> end = Mono.delay(timeLeft(token)).then(Mono.error(ViewerInterceptor::tokenEnded));
        return response.transform(ending -> ending.data(Flux.from(events).takeUntilOther(end)));
    }

    private Duration timeLeft(Jwt token) {
        return Optional.ofNullable(token.getExpiresAt())
                .map(end -> Duration.between(clock.instant(), end))
                .orElse(Duration.ZERO);
    }

    private static Optional<Jwt> tokenOf(WebGraphQlRequest request) {
        if (request instanceof WebSocketGraphQlRequest message) {
            return Optional.ofNullable((Jwt) message.getSessionInfo().getAttributes().get(TOKEN));
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getCredentials() instanceof Jwt token
                ? Optional.of(token)
                : Optional.empty();
    }

    private static String bearerToken(Map<String, Object> payload) {
        if (payload.get("Authorization") instanceof String authorization
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length());
        }
        throw new BadJwtException("connection_init carries no Authorization: Bearer token");
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
