package dev.loregraph.access;

import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who belongs to which campaign; whether the asker may change that is for the caller to check. */
@Component
public final class Members {

    private final Graph graph;
    private final Viewers viewers;
    private final Clock clock;
    private final Command putMember;
    private final Command removeMember;

    Members(Graph graph, Viewers viewers, Clock clock) {
        this.graph = graph;
        this.viewers = viewers;
        this.clock = clock;
        this.putMember = graph.command("access/put-member");
        this.removeMember = graph.command("access/remove-member");
    }

    /** Makes the user a member in this role, or gives a member this role. */
    public void put(String campaignId, String userId, CampaignRole role) {
        graph.inTransaction(() -> {
            putMember
                    .with("campaignId", campaignId)
                    .with("userId", userId)
                    .with("role", role.name())
                    .with("now", clock.instant())
                    .run();
            viewers.forgetWhenCommitted(userId);
        });
    }

    public void remove(String campaignId, String userId) {
        graph.inTransaction(() -> {
            removeMember.with("campaignId", campaignId).with("userId", userId).run();
            viewers.forgetWhenCommitted(userId);
        });
    }
}
