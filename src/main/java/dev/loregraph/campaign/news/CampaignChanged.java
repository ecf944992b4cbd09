package dev.loregraph.campaign.news;

import dev.loregraph.graph.Row;
import java.util.List;

/**
 * Things of a campaign are others than before; published in the transaction that changes them, told
 * to members once it is committed.
 */
public record CampaignChanged(String campaignId, List<Change> changes) {

    public CampaignChanged {
        changes = List.copyOf(changes);
    }

    public CampaignChanged(String campaignId, Change change) {
        this(campaignId, List.of(change));
    }

    /** As statements answer that change things and tell of it, in whatever campaign. */
    public static CampaignChanged of(Row row) {
        return new CampaignChanged(row.text("campaignId"), Change.of(row));
    }
}
