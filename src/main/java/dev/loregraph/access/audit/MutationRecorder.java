package dev.loregraph.access.audit;

import dev.loregraph.access.CurrentAddress;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.refusal.Refusal;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records every mutation, by its place in the schema: a new one can't be forgotten. */
@Component
final class MutationRecorder extends SimplePerformantInstrumentation {

    private final Recorder recorder;
    private final Inputs inputs;
    private final Viewers viewers;

    MutationRecorder(Recorder recorder, Inputs inputs, Viewers viewers) {
        this.recorder = recorder;
        this.inputs = inputs;
        this.viewers = viewers;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        DataFetchingEnvironment field = parameters.getEnvironment();
        return field.getParentType().equals(field.getGraphQLSchema().getMutationType())
                ? mutation -> recorded(fetcher, mutation)
                : fetcher;
    }

    private @Nullable Object recorded(DataFetcher<?> fetcher, DataFetchingEnvironment mutation)
            throws Exception {
        Deed deed = begun(mutation);
        Object result;
        try {
            result = fetcher.get(mutation);
        } catch (Exception | Error failure) {
            recorder.end(deed, failure);
            throw failure;
        }
        return result instanceof CompletionStage<?> later
                ? later.whenComplete((made, failure) -> ended(deed, made, failure))
                : ended(deed, result, null);
    }

    private Deed begun(DataFetchingEnvironment mutation) {
        Inputs.Told told = inputs.of(mutation);
        return recorder.begin(
                viewer(mutation),
                mutation.getFieldDefinition().getName(),
                CurrentAddress.in(mutation.getGraphQlContext()),
                told.objects(),
                told.details());
    }

    private Optional<Viewer> viewer(DataFetchingEnvironment mutation) {
        try {
            return Optional.of(viewers.in(mutation.getGraphQlContext()));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private @Nullable Object ended(
            Deed deed, @Nullable Object result, @Nullable Throwable failure) {
        if (failure == null) {
            recorder.end(deed, Made.in(result));
        } else {
            recorder.end(deed, failure);
        }
        return result;
    }
}
