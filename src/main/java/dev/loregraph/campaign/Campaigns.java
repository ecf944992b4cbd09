package dev.loregraph.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.access.Members;
import dev.loregraph.access.User;
import dev.loregraph.access.Users;
import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The campaigns on this server and who is in them. */
@Component
public final class Campaigns {

    private static final int MOST_MEMBERS = 100;

    private final Graph graph;
    private final Users users;
    private final Members members;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Command slugTaken;
    private final Command createCampaign;
    private final Question campaignsById;
    private final Question campaignBySlug;
    private final Question campaignsOfViewer;
    private final Command lockCampaign;
    private final Command membersOfCampaigns;

    Campaigns(
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
        this.slugTaken = graph.command("campaign/campaign-with-slug-taken");
        this.createCampaign = graph.command("campaign/create-campaign");
        this.campaignsById = graph.question("campaign/campaigns-by-id");
        this.campaignBySlug = graph.question("campaign/campaign-by-slug");
        this.campaignsOfViewer = graph.question("campaign/campaigns-of-viewer");
        this.lockCampaign = graph.command("campaign/lock-campaign");
        this.membersOfCampaigns = graph.command("campaign/members-of-campaigns");
    }

    /** A campaign whose DM the viewer becomes; CONFLICT when its slug is taken. */
    public Campaign create(Viewer viewer, NewCampaign wanted) {
        viewer.mustFoundCampaigns();
        var campaign =
                new Campaign(
                        UUID.randomUUID().toString(),
                        slugFor(wanted),
                        wanted.name(),
                        wanted.summary(),
                        1,
                        clock.instant(),
                        viewer.userId());
        graph.inTransaction(() -> store(campaign));
        return campaign;
    }

    /** One that was made from the name gets a tail when another campaign has it. */
    private String slugFor(NewCampaign wanted) {
        boolean taken =
                wanted.slugIsMade()
                        && slugTaken
                                .with("slug", wanted.slug())
                                .first(row -> row.flag("taken"))
                                .orElse(false);
        return taken
                ? wanted.slug() + "-" + UUID.randomUUID().toString().substring(0, 8)
                : wanted.slug();
    }

    /**
     * Refuses ids of campaigns that the viewer isn't a member of, naming the input field they came
     * in.
     */
    public Campaign byId(Viewer viewer, String field, String id) {
        Campaign campaign = byIds(viewer, List.of(id)).get(id);
        if (campaign == null) {
            throw Refusal.notFound(field, "campaign", id);
        }
        return campaign;
    }

    /** Those of the campaigns that the viewer is a member of, by id. */
    public Map<String, Campaign> byIds(Viewer viewer, Collection<String> ids) {
        return campaignsById
                .within(viewer.sight())
                .with("ids", ids)
                .list(row -> Campaign.of(row.row("campaign")))
                .stream()
                .collect(toUnmodifiableMap(Campaign::id, Function.identity()));
    }

    /** Nothing for a slug that no campaign has which the viewer is a member of. */
    public Optional<Campaign> withSlug(Viewer viewer, String slug) {
        return campaignBySlug
                .within(viewer.sight())
                .with("slug", slug)
                .first(row -> Campaign.of(row.row("campaign")));
    }

    /** A page of the campaigns that the viewer is a member of, by name. */
    public Connection<Campaign> of(Viewer viewer, Page asked) {
        Page page = asked.in("campaigns");
        List<Campaign> found =
                campaignsOfViewer
                        .within(viewer.sight())
                        .with("ids", viewer.roles().keySet())
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(row -> Campaign.of(row.row("campaign")));
        return Connection.of(page, found, c -> List.of(c.name(), c.id()), viewer.roles()::size);
    }

    /**
     * Makes the user with this name a member, or gives a member another role, which is for DMs to
     * do; a campaign always keeps a DM.
     */
    public Member addMember(Viewer viewer, String campaignId, String username, CampaignRole role) {
        viewer.mustLead(campaignId);
        return graph.inTransaction(() -> put(campaignId, username, role));
    }

    /** Everybody in each of the viewer's campaigns among these, by campaign id, the DMs first. */
    public Map<String, List<Member>> membersOfEach(Viewer viewer, Collection<String> campaignIds) {
        return membersOf(campaignIds.stream().filter(viewer.roles()::containsKey).toList());
    }

    /** Refuses who isn't in the campaign. */
    Member member(Viewer viewer, String campaignId, String userId) {
        return membersOfEach(viewer, Set.of(campaignId))
                .getOrDefault(campaignId, List.of())
                .stream()
                .filter(member -> member.userId().equals(userId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("username", "member", userId));
    }

    private Member put(String campaignId, String username, CampaignRole role) {
        lockCampaign.with("campaignId", campaignId).run();
        User user =
                users.byUsername(username)
                        .orElseThrow(() -> Refusal.notFound("username", "user", username));
        List<Member> before = membersOf(List.of(campaignId)).getOrDefault(campaignId, List.of());
        Optional<Member> known =
                before.stream().filter(m -> m.userId().equals(user.id())).findFirst();
        if (known.isPresent() && known.get().role() == role) {
            return known.get();
        }
        refuseCrowd(before, known.isPresent());
        refuseLeaderless(before, user, role);
        members.put(campaignId, user.id(), role);
        news.publishEvent(new MemberAdded(campaignId, user.id(), role));
        Instant since = known.map(Member::since).orElse(clock.instant());
        return new Member(user.id(), user.username(), user.displayName(), role, since);
    }

    private static void refuseCrowd(List<Member> before, boolean isMember) {
        if (!isMember && before.size() >= MOST_MEMBERS) {
            throw Refusal.conflict(
                    "campaignId", "has " + MOST_MEMBERS + " members, which is the most");
        }
    }

    private static void refuseLeaderless(List<Member> before, User user, CampaignRole role) {
        boolean othersLead =
                before.stream()
                        .anyMatch(
                                m -> m.role() == CampaignRole.DM && !m.userId().equals(user.id()));
        if (role != CampaignRole.DM && !othersLead) {
            throw Refusal.conflict(
                    "role", Refusal.quoted(user.username()) + " is the only DM and must stay one");
        }
    }

    private Map<String, List<Member>> membersOf(List<String> campaignIds) {
        return membersOfCampaigns
                .with("campaignIds", campaignIds)
                .list(row -> Map.entry(row.text("campaignId"), Member.of(row)))
                .stream()
                .collect(
                        groupingBy(
                                Map.Entry::getKey,
                                mapping(Map.Entry::getValue, toUnmodifiableList())));
    }

    private void store(Campaign campaign) {
        String stored =
                createCampaign
                        .with("id", campaign.id())
                        .with("slug", campaign.slug())
                        .with("name", campaign.name())
                        .with("summary", campaign.summary())
                        .with("now", campaign.createdAt())
                        .with("userId", campaign.createdBy())
                        .first(row -> row.text("id"))
                        .orElseThrow();
        if (!stored.equals(campaign.id())) {
            throw Refusal.conflict("slug", Refusal.quoted(campaign.slug()) + " is taken");
        }
        members.put(campaign.id(), campaign.createdBy(), CampaignRole.DM);
        news.publishEvent(new CampaignCreated(campaign.id()));
    }
}
