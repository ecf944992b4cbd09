package dev.loregraph.campaign.invitations;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Viewer;
import dev.loregraph.access.Viewers;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.campaign.Campaign;
import dev.loregraph.campaign.Campaigns;
import dev.loregraph.campaign.Member;
import dev.loregraph.campaign.Memberships;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class InvitationController {

    private final Invitations invitations;
    private final Campaigns campaigns;
    private final Memberships memberships;
    private final Viewers viewers;
    private final Clock clock;

    InvitationController(
            Invitations invitations,
            Campaigns campaigns,
            Memberships memberships,
            Viewers viewers,
            Clock clock) {
        this.invitations = invitations;
        this.campaigns = campaigns;
        this.memberships = memberships;
        this.viewers = viewers;
        this.clock = clock;
    }

    record CreateInvitation(
            String campaignId,
            CampaignRole role,
            @Nullable Instant expiresAt,
            @Nullable String clientMutationId) {}

    record RevokeInvitation(String invitationId) {}

    record AcceptInvitation(String code) {

        @Override
        public String toString() {
            return "a code";
        }
    }

    record InvitationRevoked(Invitation invitation) {}

    record Joined(Campaign campaign, Member member) {}

    @QueryMapping
    Connection<Invitation> invitations(
            @Argument String campaignId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            Viewer viewer) {
        return invitations.of(viewer, campaignId, Page.of(first, after));
    }

    @MutationMapping
    Invited createInvitation(@Argument CreateInvitation input, Viewer viewer) {
        var wanted = NewInvitation.of(input.role(), input.expiresAt(), clock.instant());
        return invitations.create(viewer, input.campaignId(), wanted, input.clientMutationId());
    }

    @MutationMapping
    InvitationRevoked revokeInvitation(@Argument RevokeInvitation input, Viewer viewer) {
        return new InvitationRevoked(invitations.revoke(viewer, input.invitationId()));
    }

    @MutationMapping
    Joined acceptInvitation(@Argument AcceptInvitation input, Viewer viewer) {
        String campaignId = invitations.accept(viewer, input.code());
        Viewer now = viewers.asOfNow(viewer);
        return new Joined(
                campaigns.byId(now, "code", campaignId),
                memberships.member(now, campaignId, viewer.userId()));
    }
}
