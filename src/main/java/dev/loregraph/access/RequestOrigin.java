package dev.loregraph.access;

import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the fields of a GraphQL request where it came from. */
@Component
final class RequestOrigin implements WebGraphQlInterceptor {

    RequestOrigin() {
        CurrentAddress.carryAlong();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String address = text(request.getRemoteAddress());
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(Map.of(CurrentAddress.KEY, address)).build());
        return chain.next(request);
    }

    private static String text(@Nullable InetSocketAddress address) {
        if (address == null) {
            return "";
        }
        return address.getAddress() == null
                ? address.getHostString()
                : address.getAddress().getHostAddress();
    }
}
