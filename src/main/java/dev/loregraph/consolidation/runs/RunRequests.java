package dev.loregraph.consolidation.runs;

import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.sessions.Session;
import dev.loregraph.campaign.sessions.Sessions;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What members ask for: that sessions are read, and that this is taken back. */
@Component
public class RunRequests {

    /** The extractor that needs no model. */
    static final String OFFLINE = "offline";

    private final Graph graph;
    private final Sessions sessions;
    private final Runs runs;
    private final RunQueue queue;
    private final RunWorker worker;
    private final RunNews news;
    private final Undoing undoing;
    private final Command unread;

    RunRequests(
            Graph graph,
            Sessions sessions,
            Runs runs,
            RunQueue queue,
            RunWorker worker,
            RunNews news,
            Undoing undoing) {
        this.graph = graph;
        this.sessions = sessions;
        this.runs = runs;
        this.queue = queue;
        this.worker = worker;
        this.news = news;
        this.undoing = undoing;
        this.unread = graph.command("consolidation/unread-sessions");
    }

    /**
     * Queues a run over the session's journals and returns its id at once; for a DM of the
     * campaign.
     *
     * @throws Refusal CONFLICT when the session has a run that hasn't ended
     */
    String request(Viewer viewer, String sessionId, String extractor) {
        if (!OFFLINE.equals(extractor)) {
            throw Refusal.badInput(
                    "extractor",
                    Refusal.quoted(extractor)
                            + " is not known: use '"
                            + OFFLINE
                            + "' or leave it out");
        }
        Session session = sessions.byId(viewer, "sessionId", sessionId);
        viewer.mustLead(session.campaignId());
        Run run = queue.queue(sessionId, extractor, viewer.userId());
        afterCommit(worker::nudge);
        return run.id();
    }

    /**
     * Queues a run for each session of the campaign that has a journal no run was queued for since
     * it was written; returns the runs' ids in the sessions' order. For a DM of the campaign.
     */
    public List<String> requestUnread(Viewer viewer, String campaignId) {
        viewer.mustLead(campaignId);
        return graph.inTransaction(() ->
                unread.with("campaignId", campaignId).list(row -> row.text("id")).stream()
                        .map(sessionId -> request(viewer, sessionId, OFFLINE))
                        .toList());
    }

    /**
     * Takes back everything that a run wrote, exactly: at once, or as a job where that is much.
     *
     * @throws Refusal CONFLICT when it hasn't succeeded, a later run of the session changed
     *     something, or a person has decided on what it wrote
     */
    void undo(Viewer viewer, String runId) {
        Run run =
                runs.byId(viewer.sight(), runId)
                        .orElseThrow(() -> Refusal.notFound("runId", "consolidation run", runId));
        viewer.mustLead(run.campaignId());
        undoing.start(run);
        worker.nudge();
        news.of(runId);
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        action.run();
                    }
                });
    }
}
