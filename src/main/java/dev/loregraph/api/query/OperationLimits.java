package dev.loregraph.api.query;

import dev.loregraph.access.Viewers;
import dev.loregraph.access.limits.Allowance;
import dev.loregraph.access.limits.LimitClass;
import dev.loregraph.access.limits.Limits;
import dev.loregraph.api.problems.Problem;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts a member's operations by what they ask for, each root field once, and tells what is left
 * in the answer's headers. A request that can't be run counts as a question.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class OperationLimits implements WebGraphQlInterceptor {

    private static final String ALLOWANCE = Allowance.class.getName();

    private static final Set<String> SUGGESTIONS = Set.of("suggestMentions");
    private static final Set<String> JOBS =
            Set.of(
                    "consolidateSession",
                    "consolidateCampaign",
                    "undoConsolidation",
                    "rebuildRelationships",
                    "importCampaign");

    private final Limits limits;
    private final Viewers viewers;

    OperationLimits(Limits limits, Viewers viewers) {
        this.limits = limits;
        this.viewers = viewers;
    }

    /** Stops an operation that is one too many, before any of it runs. */
    void count(ExecutionContext request) {
        memberIn(request.getGraphQLContext()).ifPresent(member -> count(request, member));
    }

    private void count(ExecutionContext request, String member) {
        List<String> fields = RootFields.of(request);
        OperationDefinition.Operation kind = request.getOperationDefinition().getOperation();
        Allowance allowance =
                limits.take(classOf(kind, fields), member, Math.max(1, fields.size()));
        request.getGraphQLContext().put(ALLOWANCE, allowance);
        if (!allowance.granted()) {
            throw new AbortExecutionException("too many requests");
        }
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> counted(request, response));
    }

    private WebGraphQlResponse counted(WebGraphQlRequest request, WebGraphQlResponse response) {
        GraphQLContext context = response.getExecutionInput().getGraphQLContext();
        Optional<Allowance> allowance =
                context.<Allowance>getOrEmpty(ALLOWANCE).or(() -> neverRun(context));
        WebGraphQlResponse answer =
                allowance
                        .filter(one -> !one.granted())
                        .<WebGraphQlResponse>map(
                                one -> new RefusedRequest(request, Problem.of(one.refusal())))
                        .orElse(response);
        allowance.ifPresent(one -> one.headers().forEach(answer.getResponseHeaders()::set));
        return answer;
    }

    private Optional<Allowance> neverRun(GraphQLContext context) {
        return memberIn(context).map(member -> limits.take(LimitClass.READ, member));
    }

    /** Nobody on a socket whose token has ended, who gets no further anyway. */
    private Optional<String> memberIn(GraphQLContext context) {
        try {
            return Optional.of(viewers.callerIn(context).userId());
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private static LimitClass classOf(OperationDefinition.Operation kind, List<String> rootFields) {
        return switch (kind) {
            case MUTATION ->
                    rootFields.stream().anyMatch(JOBS::contains)
                            ? LimitClass.CONSOLIDATE
                            : LimitClass.WRITE;
            case QUERY, SUBSCRIPTION ->
                    !rootFields.isEmpty() && SUGGESTIONS.containsAll(rootFields)
                            ? LimitClass.SUGGEST
                            : LimitClass.READ;
        };
    }
}
