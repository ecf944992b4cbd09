package dev.loregraph.api.problems;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import reactor.core.publisher.Mono;

/**
 * Turns what a field or a subscription throws into GraphQL errors with the contract's code and
 * field.
 */
@Component
final class FieldProblems implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

    @Override
    public Mono<List<GraphQLError>> resolveException(
            Throwable failure, DataFetchingEnvironment field) {
        return Mono.just(List.of(problemOf(failure).asError(GraphqlErrorBuilder.newError(field))));
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure) {
        return Mono.just(List.of(problemOf(failure).asError(GraphqlErrorBuilder.newError())));
    }

    private static Problem problemOf(Throwable failure) {
        return failure instanceof BindException misfit
                ? Problem.badRequest(
                        400, fieldOf(misfit), "the input has a value of the wrong kind")
                : ProblemWriter.problemOf(failure);
    }

    private static @Nullable String fieldOf(BindException misfit) {
        FieldError first = misfit.getFieldError();
        return first == null ? null : first.getField();
    }
}
