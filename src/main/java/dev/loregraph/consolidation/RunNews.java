package dev.loregraph.consolidation;

import dev.loregraph.graph.Sight;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Tells watchers how a run goes: at once when this server works on it, else within a second. */
@Component
class RunNews {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Runs runs;
    private final Sinks.Many<String> changed = Sinks.many().multicast().directBestEffort();

    RunNews(Runs runs) {
        this.runs = runs;
    }

    /** The run has changed. */
    void of(String runId) {
        changed.emitNext(runId, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }

    /**
     * The run as it is and each time it changes, until it has ended; nothing when it isn't visible.
     */
    Flux<Run> watch(Sight sight, String runId) {
        var ticks = Flux.interval(LOOK_AGAIN).map(_ -> runId).onBackpressureLatest();
        var signals = changed.asFlux().filter(runId::equals).onBackpressureLatest();
        return Flux.merge(Flux.just(runId), signals, ticks)
                .publishOn(Schedulers.boundedElastic())
                .concatMap(id -> Flux.fromStream(() -> runs.byId(sight, id).stream()), 1)
                .distinctUntilChanged()
                .takeUntil(run -> !run.state().isActive());
    }
}
