package dev.loregraph.campaign.news;

import java.time.Instant;
import java.util.List;

/** A change as one member is told of it. */
record CampaignChange(
        String campaignId, Kind kind, Thing thing, String id, List<String> entityIds, Instant at) {

    /** News of the campaign as a whole: that somebody hears of it from now on, or missed some. */
    static CampaignChange ofAll(String campaignId, Kind kind, Instant at) {
        return new CampaignChange(campaignId, kind, Thing.CAMPAIGN, campaignId, List.of(), at);
    }

    static CampaignChange of(String campaignId, Kind kind, Change change, Instant at) {
        return new CampaignChange(
                campaignId, kind, change.thing(), change.id(), change.entityIds(), at);
    }
}
