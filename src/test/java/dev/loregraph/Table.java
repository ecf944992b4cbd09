package dev.loregraph;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.Campaign;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.campaign.NewCampaign;
import dev.loregraph.graph.Graph;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** People around a table with a campaign of their own, and a stranger who leads another one. */
public record Table(
        Campaign campaign, Viewer dm, Viewer alice, Viewer bob, Viewer spectator, Viewer stranger) {

    public static Table laid(Graph graph, Campaigns campaigns) {
        Viewer founder = user(graph, "dm");
        Campaign campaign = campaigns.create(founder, NewCampaign.of(uniqueName(), null, null));
        Viewer other = user(graph, "stranger");
        Campaign elsewhere = campaigns.create(other, NewCampaign.of(uniqueName(), null, null));
        return new Table(
                campaign,
                as(founder, campaign, CampaignRole.DM),
                as(user(graph, "alice"), campaign, CampaignRole.PLAYER),
                as(user(graph, "bob"), campaign, CampaignRole.PLAYER),
                as(user(graph, "spectator"), campaign, CampaignRole.SPECTATOR),
                as(other, elsewhere, CampaignRole.DM));
    }

    /** A user in no campaign, with a username of their own. */
    public static Viewer user(Graph graph, String name) {
        String id = UUID.randomUUID().toString();
        String username = name + "-" + id.substring(0, 8);
        graph.command("test/make-user")
                .withAll(Map.of("id", id, "username", username, "now", Instant.EPOCH))
                .run();
        return new Viewer(id, username, username, Map.of());
    }

    public static String uniqueName() {
        return "Campaign " + UUID.randomUUID();
    }

    public String id() {
        return campaign.id();
    }

    private static Viewer as(Viewer user, Campaign campaign, CampaignRole role) {
        return new Viewer(
                user.userId(), user.username(), user.displayName(), Map.of(campaign.id(), role));
    }
}
