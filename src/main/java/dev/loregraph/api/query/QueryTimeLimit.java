package dev.loregraph.api.query;

import dev.loregraph.api.problems.Problem;
import dev.loregraph.graph.Deadline;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives up a GraphQL request that takes too long: no further field is fetched, and what its fields
 * still ask the database is cut off. What a subscription sends later has no limit.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class QueryTimeLimit implements WebGraphQlInterceptor {

    private final Duration limit;

    QueryTimeLimit(@Value("${loregraph.web.time-limit:30s}") Duration limit) {
        this.limit = limit;
        ContextRegistry.getInstance().registerThreadLocalAccessor(new Carrier());
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var deadline = new Deadline();
        return chain.next(request)
                .contextWrite(context -> context.put(Carrier.KEY, deadline))
                .timeout(limit)
                .onErrorResume(
                        TimeoutException.class,
                        _ -> {
                            deadline.end();
                            return Mono.just(new RefusedRequest(request, Problem.tooSlow()));
                        });
    }

    /** Hands the deadline to each thread that works for the request. */
    private static final class Carrier implements ThreadLocalAccessor<Deadline> {

        static final String KEY = Deadline.class.getName();

        @Override
        public Object key() {
            return KEY;
        }

        @Override
        public @Nullable Deadline getValue() {
            return Deadline.carried();
        }

        @Override
        public void setValue(Deadline deadline) {
            Deadline.carry(deadline);
        }

        @Override
        public void setValue() {
            Deadline.carry(null);
        }
    }
}
