package dev.loregraph.campaign;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.api.Receipts;
import dev.loregraph.refusal.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CampaignController {

    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Receipts receipts;
    private final Viewers viewers;

    CampaignController(
            Campaigns campaigns, Memberships memberships, Receipts receipts, Viewers viewers) {
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.receipts = receipts;
        this.viewers = viewers;
    }

    record CreateCampaign(
            String name,
            @Nullable String slug,
            @Nullable String summary,
            @Nullable String clientMutationId) {}

    record AddMember(
            String campaignId,
            String username,
            CampaignRole role,
            @Nullable String clientMutationId) {}

    record RemoveMember(String campaignId, String username) {}

    record LeaveCampaign(String campaignId) {}

    record HandOverCampaign(String campaignId, String username) {}

    record CampaignLeft(String campaignId) {}

    record CampaignPayload(Campaign campaign) {}

    record MemberPayload(Campaign campaign, Member member) {}

    @QueryMapping
    Campaign campaign(
            @Argument @Nullable String id, @Argument @Nullable String slug, Viewer viewer) {
        if (id != null && slug == null) {
            return campaigns.byId(viewer, "id", id);
        }
        if (slug != null && id == null) {
            return campaigns
                    .withSlug(viewer, slug)
                    .orElseThrow(() -> Refusal.notFound("slug", "campaign", slug));
        }
        throw Refusal.badInput("id", "give either id or slug");
    }

    @QueryMapping
    Connection<Campaign> campaigns(
            @Argument @Nullable Integer first, @Argument @Nullable String after, Viewer viewer) {
        return campaigns.of(viewer, Page.of(first, after));
    }

    @MutationMapping
    CampaignPayload createCampaign(@Argument CreateCampaign input, Viewer viewer) {
        var wanted = NewCampaign.of(input.name(), input.slug(), input.summary());
        String id =
                receipts.oneOnce(
                        viewer,
                        "createCampaign",
                        input.clientMutationId(),
                        () -> campaigns.create(viewer, wanted).id());
        return new CampaignPayload(campaigns.byId(nowADm(viewer), "id", id));
    }

    @MutationMapping
    MemberPayload addMember(@Argument AddMember input, Viewer viewer) {
        String id = input.campaignId();
        String userId =
                receipts.oneOnce(
                        viewer,
                        "addMember",
                        input.clientMutationId(),
                        () -> memberships.add(viewer, id, input.username(), input.role()).userId());
        return new MemberPayload(
                campaigns.byId(viewer, "campaignId", id), memberships.member(viewer, id, userId));
    }

    @MutationMapping
    CampaignPayload removeMember(@Argument RemoveMember input, Viewer viewer) {
        memberships.remove(viewer, input.campaignId(), input.username());
        return new CampaignPayload(campaigns.byId(viewer, "campaignId", input.campaignId()));
    }

    @MutationMapping
    CampaignLeft leaveCampaign(@Argument LeaveCampaign input, Viewer viewer) {
        memberships.leave(viewer, input.campaignId());
        return new CampaignLeft(input.campaignId());
    }

    @MutationMapping
    CampaignPayload handOverCampaign(@Argument HandOverCampaign input, Viewer viewer) {
        memberships.handOver(viewer, input.campaignId(), input.username());
        return new CampaignPayload(campaigns.byId(viewer, "campaignId", input.campaignId()));
    }

    @SchemaMapping
    CampaignRole viewerRole(Campaign campaign, Viewer viewer) {
        return viewer.mustBeIn(campaign.id());
    }

    @BatchMapping
    Map<Campaign, List<Member>> members(List<Campaign> parents, GraphQLContext context) {
        List<String> ids = parents.stream().map(Campaign::id).toList();
        Map<String, List<Member>> members = memberships.ofEach(viewers.in(context), ids);
        return parents.stream()
                .distinct()
                .collect(
                        toUnmodifiableMap(
                                Function.identity(),
                                parent -> members.getOrDefault(parent.id(), List.of())));
    }

    /** The viewer with the membership that this request has just brought them. */
    private Viewer nowADm(Viewer viewer) {
        return viewers.asOfNow(viewer);
    }
}
