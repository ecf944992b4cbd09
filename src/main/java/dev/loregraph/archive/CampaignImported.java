package dev.loregraph.archive;

import java.util.List;

/**
 * An import brought something new.
 *
 * @param sessionIds the sessions with new or revised journals, in the file's order
 */
public record CampaignImported(String campaignId, List<String> sessionIds) {

    public CampaignImported {
        sessionIds = List.copyOf(sessionIds);
    }
}
