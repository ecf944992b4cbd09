package dev.loregraph.network.evidence;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.network.ClaimStatus;
import dev.loregraph.network.Claims;
import dev.loregraph.network.Rebuilt;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of claims. */
@Controller
class ClaimController {

    private final SeenClaims seen;
    private final Claims claims;

    ClaimController(SeenClaims seen, Claims claims) {
        this.seen = seen;
        this.claims = claims;
    }

    @QueryMapping("claims")
    Connection<Claim> claimsOf(
            Viewer viewer,
            @Argument String campaignId,
            @Argument @Nullable ClaimStatus status,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        viewer.mustBeIn(campaignId);
        return seen.of(viewer.sight(), campaignId, status, Page.of(first, after));
    }

    @SchemaMapping(typeName = "Claim", field = "audience")
    String audience(Claim claim) {
        return claim.audience().name();
    }

    /** Only DMs read what DMs note. */
    @SchemaMapping(typeName = "Claim", field = "review")
    Claim.@Nullable Review review(Claim claim, Viewer viewer) {
        return viewer.mayLead(claim.campaignId()) ? claim.review() : null;
    }

    @MutationMapping
    RebuildRelationshipsPayload rebuildRelationships(
            Viewer viewer, @Argument RebuildRelationshipsInput input) {
        viewer.mustLead(input.campaignId());
        Rebuilt rebuilt = claims.rebuildRelationships(input.campaignId());
        return new RebuildRelationshipsPayload(
                input.campaignId(), rebuilt.writes(), rebuilt.retiredTypes());
    }

    record RebuildRelationshipsInput(String campaignId) {}

    record RebuildRelationshipsPayload(
            String campaignId, int writes, List<Rebuilt.RetiredType> retiredTypes) {}
}
