package dev.loregraph.api.query;

import dev.loregraph.api.problems.Problem;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;

/** The answer to a request that is turned away as a whole, with its problem's HTTP status. */
final class RefusedRequest extends WebGraphQlResponse {

    private final int status;

    RefusedRequest(WebGraphQlRequest request, Problem problem) {
        super(
                new DefaultExecutionGraphQlResponse(
                        request.toExecutionInput(),
                        ExecutionResult.newExecutionResult()
                                .errors(List.of(problem.asError(GraphqlErrorBuilder.newError())))
                                .build()));
        this.status = problem.status();
        problem.retryAfter()
                .ifPresent(seconds -> getResponseHeaders().set(HttpHeaders.RETRY_AFTER, seconds));
    }

    int status() {
        return status;
    }
}
