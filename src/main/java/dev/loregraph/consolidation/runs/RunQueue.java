package dev.loregraph.consolidation.runs;

import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.graph.transactions.AlreadyTaken;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The queue of runs, which is the runs in the graph themselves, so that it survives a crash. */
@Component
class RunQueue {

    private final Graph graph;
    private final ApplicationEventPublisher news;
    private final Ids ids;
    private final Clock clock;
    private final ConsolidationSettings settings;
    private final Command queue;
    private final Command acquire;
    private final Command progress;
    private final Command hold;
    private final Command finish;
    private final Command release;
    private final Command endUndoing;

    RunQueue(
            Graph graph,
            ApplicationEventPublisher news,
            Ids ids,
            Clock clock,
            ConsolidationSettings settings) {
        this.graph = graph;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
        this.queue = graph.command("consolidation/queue-run");
        this.acquire = graph.command("consolidation/acquire-run");
        this.progress = graph.command("consolidation/note-progress");
        this.hold = graph.command("consolidation/hold-run");
        this.finish = graph.command("consolidation/finish-run");
        this.release = graph.command("consolidation/release-run");
        this.endUndoing = graph.command("consolidation/end-undoing");
    }

    /**
     * Queues a run.
     *
     * @throws Refusal CONFLICT when the session has a run that is still active
     */
    Run queue(String sessionId, String extractor, String requestedBy) {
        Map<String, Object> parameters =
                Map.of(
                        "id", ids.next(),
                        "sessionId", sessionId,
                        "extractor", extractor,
                        "requestedBy", requestedBy,
                        "now", clock.instant());
        try {
            return graph.inTransaction(() -> queued(parameters));
        } catch (AlreadyTaken _) {
            throw Refusal.conflict(
                    "sessionId",
                    "this session is being consolidated: wait until that run has ended");
        }
    }

    private Run queued(Map<String, Object> parameters) {
        Run run = queue.withAll(parameters).first(Run::of).orElseThrow();
        tell(Change.created(Thing.RUN, run.id(), Audience.DM), run);
        return run;
    }

    private void tell(Change change, Run run) {
        news.publishEvent(new CampaignChanged(run.campaignId(), change));
    }

    /** Takes the run that has waited longest, or one whose server has gone silent. */
    Optional<Lease> acquire() {
        String holder = UUID.randomUUID().toString();
        return graph.inTransaction(() -> {
            Optional<Lease> acquired =
                    acquire.with("holder", holder)
                            .with("now", clock.instant())
                            .with("until", leaseEnd())
                            .first(row -> new Lease(Run.of(row), holder));
            acquired.ifPresent(lease ->
                    tell(Change.of(Thing.RUN, lease.run().id(), Audience.DM), lease.run()));
            return acquired;
        });
    }

    /**
     * Tells where the run is, and renews the lease. False: the lease is lost, or the run was ended.
     */
    boolean progress(Lease lease, String stage, int done, int total) {
        return progress.with("id", lease.run().id())
                .with("holder", lease.holder())
                .with("stage", stage)
                .with("done", done)
                .with("total", total)
                .with("until", leaseEnd())
                .first(row -> row.text("id"))
                .isPresent();
    }

    /**
     * Runs the work in one transaction, which holds the run: it is written whole, and only if the
     * lease still is one.
     *
     * @throws RunInterrupted and nothing is written, when the lease is lost
     */
    void write(Lease lease, Runnable work) {
        lease.busy().lock();
        try {
            graph.inTransaction(() -> {
                if (!hold(lease)) {
                    throw new RunInterrupted(lease.run().id());
                }
                work.run();
            });
        } finally {
            lease.busy().unlock();
        }
    }

    /** Renews the lease unless a transaction holds its run anyway; false when it is lost. */
    boolean renew(Lease lease) {
        if (!lease.busy().tryLock()) {
            return true;
        }
        try {
            return hold(lease);
        } finally {
            lease.busy().unlock();
        }
    }

    private boolean hold(Lease lease) {
        return hold.with("id", lease.run().id())
                .with("holder", lease.holder())
                .with("until", leaseEnd())
                .first(row -> row.text("id"))
                .isPresent();
    }

    void succeed(Lease lease, RunCounts counts, String summary) {
        finish(lease, RunState.SUCCEEDED, counts.asProperties(), summary, null);
    }

    /** A run that failed to be undone is what it was before, with the reason. */
    void fail(Lease lease, String error) {
        if (lease.run().state() == RunState.UNDOING) {
            endUndoing(lease.run().id(), lease.holder(), error);
        } else {
            finish(lease, RunState.FAILED, Map.of(), null, error);
        }
    }

    private void finish(
            Lease lease,
            RunState state,
            Map<String, Object> counts,
            @Nullable String summary,
            @Nullable String error) {
        finish.with("id", lease.run().id())
                .with("holder", lease.holder())
                .with("state", state.name())
                .with("counts", counts)
                .with("summary", summary)
                .with("error", error)
                .with("now", clock.instant())
                .list(CampaignChanged::of)
                .forEach(news::publishEvent);
    }

    /** Gives the run back to the queue, for another server or this one's next start. */
    void release(Lease lease) {
        release.with("id", lease.run().id()).with("holder", lease.holder()).run();
    }

    /** Nothing is left of what it wrote; in the transaction that saw to this. */
    void undone(String id) {
        endUndoing(id, null, null);
    }

    private void endUndoing(String id, @Nullable String holder, @Nullable String error) {
        endUndoing
                .with("id", id)
                .with("holder", holder)
                .with("error", error)
                .with("now", clock.instant())
                .list(CampaignChanged::of)
                .forEach(news::publishEvent);
    }

    private Instant leaseEnd() {
        return clock.instant().plus(settings.lease());
    }
}
