package dev.loregraph.campaign;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.graph.Row;
import java.time.Instant;

/** Somebody in a campaign. */
public record Member(
        String userId, String username, String displayName, CampaignRole role, Instant since) {

    static Member of(Row row) {
        return new Member(
                row.text("userId"),
                row.text("username"),
                row.text("displayName"),
                row.constant("role", CampaignRole.class),
                row.instant("since"));
    }
}
