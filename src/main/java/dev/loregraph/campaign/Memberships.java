package dev.loregraph.campaign;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Members;
import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.campaign.news.CampaignChanged;
import dev.loregraph.campaign.news.Change;
import dev.loregraph.campaign.news.Thing;
import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who is in which campaign as what: each keeps a DM, and nobody but the owner ends or changes the
 * owner's part in it.
 */
@Component
public class Memberships {

    private final Graph graph;
    private final Users users;
    private final Members members;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Command lockCampaign;
    private final Command handOverCampaign;
    private final Command membersOfCampaigns;

    Memberships(
            Graph graph,
            Users users,
            Members members,
            Clock clock,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.users = users;
        this.members = members;
        this.clock = clock;
        this.news = news;
        this.lockCampaign = graph.command("campaign/lock-campaign");
        this.handOverCampaign = graph.command("campaign/hand-over-campaign");
        this.membersOfCampaigns = graph.command("campaign/members-of-campaigns");
    }

    /**
     * Makes the user with this name a member, or gives a member another role, which is for DMs to
     * do; a campaign always keeps a DM.
     */
    public Member add(Viewer viewer, String campaignId, String username, CampaignRole role) {
        viewer.mustLead(campaignId);
        return graph.inTransaction(() -> put(viewer, campaignId, username, role));
    }

    /** Ends a membership, which is for DMs to do, and for members themselves. */
    void remove(Viewer viewer, String campaignId, String username) {
        viewer.mustLead(campaignId);
        graph.inTransaction(() -> end(viewer, campaignId, username));
    }

    /** Ends the viewer's own membership; not the owner's and not the only DM's. */
    void leave(Viewer viewer, String campaignId) {
        viewer.mustBeIn(campaignId);
        viewer.mustBeHereInPerson();
        graph.inTransaction(() -> end(viewer, campaignId, viewer.username()));
    }

    /** Makes another member the owner, and a DM; for the owner, or any DM once there is none. */
    void handOver(Viewer viewer, String campaignId, String username) {
        viewer.mustBeIn(campaignId);
        viewer.mustBeHereInPerson();
        graph.inTransaction(() -> passOn(viewer, campaignId, username));
    }

    /** Everybody in each of the viewer's campaigns among these, by campaign id, the DMs first. */
    public Map<String, List<Member>> ofEach(Viewer viewer, Collection<String> campaignIds) {
        return of(campaignIds.stream().filter(viewer.roles()::containsKey).toList());
    }

    /** Refuses who isn't in the campaign. */
    public Member member(Viewer viewer, String campaignId, String userId) {
        return ofEach(viewer, Set.of(campaignId)).getOrDefault(campaignId, List.of()).stream()
                .filter(member -> member.userId().equals(userId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("username", "member", userId));
    }

    void begin(String campaignId, String ownerId) {
        members.put(campaignId, ownerId, CampaignRole.DM);
    }

    private Member put(Viewer by, String campaignId, String username, CampaignRole role) {
        Circle circle = locked(campaignId);
        User user =
                users.byUsername(username)
                        .orElseThrow(() -> Refusal.notFound("username", "user", username));
        Optional<Member> known = circle.member(user.id());
        if (known.isPresent() && known.get().role() == role) {
            return known.get();
        }
        if (known.isEmpty()) {
            circle.refuseCrowd();
        } else {
            circle.refuseOthersThan(by, known.get());
        }
        if (role != CampaignRole.DM) {
            circle.refuseLeaderless("role", user.id(), user.username());
        }
        return put(campaignId, user, role, known);
    }

    /**
     * Makes somebody a member who isn't one yet.
     *
     * @param offer takes the role, once nobody else changes the campaign's members
     */
    public Member join(Viewer joining, String campaignId, Supplier<CampaignRole> offer) {
        Circle circle = locked(campaignId);
        if (circle.member(joining.userId()).isPresent()) {
            throw Refusal.conflict("code", "you are a member of the campaign already");
        }
        circle.refuseCrowd();
        CampaignRole role = offer.get();
        User user = new User(joining.userId(), joining.username(), joining.displayName());
        return put(campaignId, user, role, Optional.empty());
    }

    private void end(Viewer by, String campaignId, String username) {
        Circle circle = locked(campaignId);
        Member member = circle.named(username);
        circle.refuseLeaderless("username", member.userId(), member.username());
        circle.refuseOthersThan(by, member);
        if (member.userId().equals(circle.ownerId())) {
            throw Refusal.conflict(
                    "campaignId", "its owner can't leave it: hand the campaign over first");
        }
        members.remove(campaignId, member.userId());
        news.publishEvent(new MemberLeft(campaignId, member.userId()));
        news.publishEvent(
                new CampaignChanged(
                        campaignId, Change.removed(Thing.MEMBER, member.userId(), Audience.PARTY)));
    }

    private void passOn(Viewer by, String campaignId, String username) {
        Circle circle = locked(campaignId);
        boolean ownerIsHere = circle.member(circle.ownerId()).isPresent();
        if (ownerIsHere ? !circle.ownerId().equals(by.userId()) : !by.mayLead(campaignId)) {
            throw Refusal.forbidden("only the owner of the campaign may do this");
        }
        Member heir = circle.named(username);
        handOverCampaign.with("campaignId", campaignId).with("userId", heir.userId()).run();
        news.publishEvent(
                new CampaignChanged(
                        campaignId, Change.of(Thing.CAMPAIGN, campaignId, Audience.PARTY)));
        if (heir.role() != CampaignRole.DM) {
            User user = new User(heir.userId(), heir.username(), heir.displayName());
            put(campaignId, user, CampaignRole.DM, Optional.of(heir));
        }
    }

    private Map<String, List<Member>> of(List<String> campaignIds) {
        return membersOfCampaigns
                .with("campaignIds", campaignIds)
                .grouped("campaignId", row -> Member.of(row));
    }

    private Member put(String campaignId, User user, CampaignRole role, Optional<Member> known) {
        members.put(campaignId, user.id(), role);
        news.publishEvent(new MemberAdded(campaignId, user.id(), role));
        news.publishEvent(
                new CampaignChanged(
                        campaignId,
                        known.isPresent()
                                ? Change.of(Thing.MEMBER, user.id(), Audience.PARTY)
                                : Change.created(Thing.MEMBER, user.id(), Audience.PARTY)));
        Instant since = known.map(Member::since).orElse(clock.instant());
        return new Member(user.id(), user.username(), user.displayName(), role, since);
    }

    /** Whoever else changes members of the campaign waits until this transaction has ended. */
    private Circle locked(String campaignId) {
        String ownerId =
                lockCampaign
                        .with("campaignId", campaignId)
                        .first(row -> row.text("ownerId"))
                        .orElseThrow(() -> Refusal.notFound("campaignId", "campaign", campaignId));
        return new Circle(ownerId, of(List.of(campaignId)).getOrDefault(campaignId, List.of()));
    }
}
