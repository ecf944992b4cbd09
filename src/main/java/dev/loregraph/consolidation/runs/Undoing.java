package dev.loregraph.consolidation.runs;

import dev.loregraph.consolidation.proposals.Proposals;
import dev.loregraph.consolidation.reading.FoundLinks;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.network.Claims;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes back what runs wrote, each in one transaction: what is small while its member waits, the
 * rest as work of the queue.
 */
@Component
class Undoing {

    private final Graph graph;
    private final RunQueue queue;
    private final Claims claims;
    private final FoundLinks links;
    private final Proposals proposals;
    private final ConsolidationSettings settings;
    private final Command mark;
    private final Command obstacles;

    Undoing(
            Graph graph,
            RunQueue queue,
            Claims claims,
            FoundLinks links,
            Proposals proposals,
            ConsolidationSettings settings) {
        this.graph = graph;
        this.queue = queue;
        this.claims = claims;
        this.links = links;
        this.proposals = proposals;
        this.settings = settings;
        this.mark = graph.command("consolidation/start-undoing");
        this.obstacles = graph.command("consolidation/obstacles-to-undoing");
    }

    /**
     * Undoes a run that wrote little, leaves any other to the queue.
     *
     * @throws Refusal CONFLICT when it can't be undone as things are
     */
    void start(Run run) {
        graph.inTransaction(() -> {
            markAsBeingUndone(run);
            refuseIfInTheWay(run);
            if (run.writes() <= settings.undoAtOnce()) {
                takeBack(run);
            }
        });
    }

    /** Undoes the leased run; one that can't be undone any more stays, with the reason. */
    void work(Lease lease) {
        try {
            queue.write(
                    lease,
                    () -> {
                        refuseIfInTheWay(lease.run());
                        takeBack(lease.run());
                    });
        } catch (Refusal refusal) {
            queue.fail(lease, "not undone: " + refusal.getMessage());
        }
    }

    /** Keeps other runs of its session out. */
    private void markAsBeingUndone(Run run) {
        if (mark.with("id", run.id()).first(row -> row.text("id")).isEmpty()) {
            throw Refusal.conflict(
                    "runId",
                    "only a run that has succeeded can be undone, and only while its session isn't being read");
        }
    }

    private void refuseIfInTheWay(Run run) {
        List<String> inTheWay = obstacles.with("runId", run.id()).list(row -> row.text("obstacle"));
        if (!inTheWay.isEmpty()) {
            throw Refusal.conflict("runId", String.join("; ", inTheWay));
        }
    }

    private void takeBack(Run run) {
        claims.undo(run.campaignId(), run.id());
        proposals.undo(run.id());
        links.undo(run.id());
        queue.undone(run.id());
    }
}
