package dev.loregraph.consolidation;

import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.AlreadyTaken;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The runs as the graph keeps them; it is also their queue, so that one survives a crash. */
@Component
class Runs {

    private final Graph graph;
    private final Clock clock;
    private final ConsolidationSettings settings;
    private final Question byIds;
    private final Question ofCampaign;
    private final Question ofCampaignCount;
    private final Command queue;
    private final Command acquire;
    private final Command progress;
    private final Command hold;
    private final Command finish;
    private final Command release;
    private final Command startUndoing;
    private final Command endUndoing;

    Runs(Graph graph, Clock clock, ConsolidationSettings settings) {
        this.graph = graph;
        this.clock = clock;
        this.settings = settings;
        this.byIds = graph.question("consolidation/runs-by-id");
        this.ofCampaign = graph.question("consolidation/runs-of-campaign");
        this.ofCampaignCount = graph.question("consolidation/runs-of-campaign-count");
        this.queue = graph.command("consolidation/queue-run");
        this.acquire = graph.command("consolidation/acquire-run");
        this.progress = graph.command("consolidation/note-progress");
        this.hold = graph.command("consolidation/hold-run");
        this.finish = graph.command("consolidation/finish-run");
        this.release = graph.command("consolidation/release-run");
        this.startUndoing = graph.command("consolidation/start-undoing");
        this.endUndoing = graph.command("consolidation/end-undoing");
    }

    Optional<Run> byId(Sight sight, String id) {
        return byIds(sight, List.of(id)).stream().findFirst();
    }

    /** Those of the runs that are within sight, in the order of their sessions. */
    List<Run> byIds(Sight sight, List<String> ids) {
        return byIds.within(sight).with("ids", ids).list(Run::of);
    }

    /** A page of the campaign's runs, newest first. */
    Connection<Run> of(Sight sight, String campaignId, Page asked) {
        Page page = asked.in("runs");
        List<Run> found =
                ofCampaign
                        .within(sight)
                        .with("campaignId", campaignId)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(Run::of);
        return Connection.of(
                page,
                found,
                run -> List.of(-run.queuedAt().toEpochMilli(), run.id()),
                () ->
                        ofCampaignCount
                                .within(sight)
                                .with("campaignId", campaignId)
                                .first(row -> row.integer("total"))
                                .orElse(0));
    }

    /**
     * Queues a run.
     *
     * @throws Refusal CONFLICT when the session has a run that is still active
     */
    Run queue(String sessionId, String extractor, String requestedBy) {
        var parameters =
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "sessionId", sessionId,
                        "extractor", extractor,
                        "requestedBy", requestedBy,
                        "now", clock.instant());
        try {
            return graph.inTransaction(
                    () -> queue.withAll(parameters).first(Run::of).orElseThrow());
        } catch (AlreadyTaken _) {
            throw Refusal.conflict(
                    "sessionId",
                    "this session is being consolidated: wait until that run has ended");
        }
    }

    /** Takes the run that has waited longest, or one whose server has gone silent. */
    Optional<Lease> acquire() {
        String holder = UUID.randomUUID().toString();
        return graph.inTransaction(() ->
                acquire.with("holder", holder)
                        .with("now", clock.instant())
                        .with("until", leaseEnd())
                        .first(row -> new Lease(Run.of(row), holder)));
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
                .run();
    }

    /** Gives the run back to the queue, for another server or this one's next start. */
    void release(Lease lease) {
        release.with("id", lease.run().id()).with("holder", lease.holder()).run();
    }

    /**
     * Marks a succeeded run as being undone, which keeps other runs of its session out.
     *
     * @throws Refusal CONFLICT when it hasn't succeeded, or its session has an active run
     */
    void startUndoing(String id) {
        if (startUndoing.with("id", id).first(row -> row.text("id")).isEmpty()) {
            throw Refusal.conflict(
                    "runId",
                    "only a run that has succeeded can be undone, and only while its session isn't being read");
        }
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
                .run();
    }

    private Instant leaseEnd() {
        return clock.instant().plus(settings.lease());
    }

    /**
     * A run that this server works on until it ends or its time is up.
     *
     * @param busy locked while a transaction holds the run
     */
    record Lease(Run run, String holder, Lock busy) {

        Lease(Run run, String holder) {
            this(run, holder, new ReentrantLock());
        }
    }
}
