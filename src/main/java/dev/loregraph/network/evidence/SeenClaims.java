package dev.loregraph.network.evidence;

import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.ClaimStatus;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The claims of a campaign that a member may see. */
@Component
public class SeenClaims {

    private final Question ofCampaign;
    private final Question ofCampaignWithStatus;
    private final Question ofCampaignCount;
    private final Question byIds;

    SeenClaims(Graph graph) {
        this.ofCampaign = graph.question("network/claims");
        this.ofCampaignWithStatus = graph.question("network/claims-with-status");
        this.byIds = graph.question("network/claims-by-id");
        this.ofCampaignCount = graph.question("network/claims-count");
    }

    /** The claim, which must be in sight. */
    public Claim byId(Sight sight, String id) {
        return byIds(sight, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("id", "claim", id));
    }

    /** Those of the claims that are in sight, in the order of their ids here. */
    public List<Claim> byIds(Sight sight, List<String> ids) {
        return byIds.within(sight).with("ids", ids).list(Claim::of);
    }

    /** A page of the campaign's claims of this status, or of all, newest first. */
    Connection<Claim> of(Sight sight, String campaignId, @Nullable ClaimStatus status, Page asked) {
        Page page = asked.in("claims");
        Claim.Place place = Claim.Place.after(page);
        List<Claim> found =
                (status == null ? ofCampaign : ofCampaignWithStatus)
                        .within(sight)
                        .with("campaignId", campaignId)
                        .with("status", status)
                        .with("until", place.recordedAt())
                        .with("before", place.id())
                        .with("limit", page.limit())
                        .list(Claim::of);
        return Connection.of(
                page,
                found,
                Claim::key,
                () ->
                        ofCampaignCount
                                .within(sight)
                                .with("campaignId", campaignId)
                                .with(
                                        "statuses",
                                        status == null
                                                ? List.of(ClaimStatus.values())
                                                : List.of(status))
                                .first(row -> row.integer("total"))
                                .orElse(0));
    }
}
