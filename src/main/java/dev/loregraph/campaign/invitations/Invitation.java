package dev.loregraph.campaign.invitations;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.graph.Row;
import java.time.Instant;
import java.util.List;

/**
 * An offer to join a campaign, for whoever has its code first.
 *
 * @param role what they become
 * @param createdBy the username of the DM who made it
 */
record Invitation(
        String id,
        String campaignId,
        CampaignRole role,
        Instant createdAt,
        String createdBy,
        Instant expiresAt) {

    static Invitation of(Row row) {
        Row node = row.row("invitation");
        return new Invitation(
                node.text("id"),
                node.text("campaignId"),
                node.constant("role", CampaignRole.class),
                node.instant("createdAt"),
                node.text("createdBy"),
                node.instant("expiresAt"));
    }

    List<Object> key() {
        return List.of(expiresAt.toEpochMilli(), id);
    }
}
