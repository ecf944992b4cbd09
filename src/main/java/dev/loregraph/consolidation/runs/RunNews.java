package dev.loregraph.consolidation.runs;

import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.graph.transactions.GraphUnavailable;
import dev.loregraph.refusal.Refusal;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Tells watchers how a run goes: at once when this server works on it, else within a second. */
@Component
class RunNews {

    private static final Logger LOG = LoggerFactory.getLogger(RunNews.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Runs runs;
    private final Viewers viewers;
    private final Sinks.Many<String> changed = Sinks.many().multicast().directBestEffort();

    RunNews(Runs runs, Viewers viewers) {
        this.runs = runs;
        this.viewers = viewers;
    }

    /** The run has changed. */
    void of(String runId) {
        changed.emitNext(runId, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }

    /**
     * The run as it is and each time it changes, until it has ended. The watcher is looked up anew
     * each time: once they may no longer see the run, a {@link Refusal} ends it. While the graph is
     * unavailable there is no news.
     */
    Flux<Run> watch(String userId, String runId) {
        var ticks = Flux.interval(LOOK_AGAIN).map(_ -> runId).onBackpressureLatest();
        var signals = changed.asFlux().filter(runId::equals).onBackpressureLatest();
        return Flux.merge(Flux.just(runId), signals, ticks)
                .onBackpressureLatest()
                .publishOn(Schedulers.boundedElastic(), 1)
                .concatMap(
                        id ->
                                Mono.fromSupplier(() -> seenBy(userId, id))
                                        .onErrorResume(GraphUnavailable.class, RunNews::later),
                        1)
                .distinctUntilChanged()
                .takeUntil(run -> !run.state().isActive());
    }

    private Run seenBy(String userId, String runId) {
        Viewer viewer =
                viewers.byUserId(userId)
                        .orElseThrow(() -> Refusal.unauthenticated("sign in first"));
        return runs.byId(viewer.sight(), runId)
                .orElseThrow(() -> Refusal.notFound("id", "consolidation run", runId));
    }

    private static Mono<Run> later(GraphUnavailable outage) {
        LOG.debug("no news of runs for now", outage);
        return Mono.empty();
    }
}
