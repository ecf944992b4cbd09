package dev.loregraph.api.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks each operation against the {@link QueryLimits} and its sender's {@link OperationLimits}
 * before it runs, and keeps valid documents parsed for the next time they are sent.
 */
@Component
final class QueryGuard extends SimplePerformantInstrumentation
        implements PreparsedDocumentProvider {

    private static final long MOST_CHARACTERS_KEPT = 2_000_000;

    private final QueryLimits limits;
    private final OperationLimits operations;
    private final Cache<String, PreparsedDocumentEntry> documents =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_CHARACTERS_KEPT)
                    .weigher((String document, PreparsedDocumentEntry _) -> document.length())
                    .build();

    QueryGuard(QueryLimits limits, OperationLimits operations) {
        this.limits = limits;
        this.operations = operations;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput request, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry known = documents.getIfPresent(request.getQuery());
        if (known == null) {
            known = parse.apply(request);
            keepIfValid(request.getQuery(), known);
        }
        return CompletableFuture.completedFuture(known);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters operation,
            @Nullable InstrumentationState state) {
        ExecutionContext request = operation.getExecutionContext();
        new QueryCost(request, limits).check();
        operations.count(request);
        return super.beginExecuteOperation(operation, state);
    }

    private void keepIfValid(String document, PreparsedDocumentEntry parsed) {
        if (!parsed.hasErrors()) {
            documents.put(document, parsed);
        }
    }
}
