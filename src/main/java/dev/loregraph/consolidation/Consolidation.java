package dev.loregraph.consolidation;

import dev.loregraph.access.Viewer;
import dev.loregraph.consolidation.runs.RunRequests;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has sessions' journals read into the graph. */
@Component
public class Consolidation {

    private final RunRequests requests;

    Consolidation(RunRequests requests) {
        this.requests = requests;
    }

    /**
     * Queues a run for each session of the campaign that has a journal no run was queued for since
     * it was written; returns the runs' ids in the sessions' order. For a DM of the campaign.
     */
    public List<String> requestUnread(Viewer viewer, String campaignId) {
        return requests.requestUnread(viewer, campaignId);
    }
}
