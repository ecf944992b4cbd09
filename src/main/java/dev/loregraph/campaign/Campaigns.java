package dev.loregraph.campaign;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.graph.Question;
import dev.loregraph.refusal.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The campaigns on this server. */
@Component
public final class Campaigns {

    private final Graph graph;
    private final Memberships memberships;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher news;
    private final Command slugTaken;
    private final Command createCampaign;
    private final Question campaignsById;
    private final Question campaignBySlug;
    private final Question campaignsOfViewer;

    Campaigns(
            Graph graph,
            Memberships memberships,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher news) {
        this.graph = graph;
        this.memberships = memberships;
        this.ids = ids;
        this.clock = clock;
        this.news = news;
        this.slugTaken = graph.command("campaign/campaign-with-slug-taken");
        this.createCampaign = graph.command("campaign/create-campaign");
        this.campaignsById = graph.question("campaign/campaigns-by-id");
        this.campaignBySlug = graph.question("campaign/campaign-by-slug");
        this.campaignsOfViewer = graph.question("campaign/campaigns-of-viewer");
    }

    /** A campaign whose DM the viewer becomes; CONFLICT when its slug is taken. */
    public Campaign create(Viewer viewer, NewCampaign wanted) {
        viewer.mustFoundCampaigns();
        var campaign =
                new Campaign(
                        ids.next(),
                        slugFor(wanted),
                        wanted.name(),
                        wanted.summary(),
                        1,
                        clock.instant(),
                        viewer.userId(),
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
        return taken ? wanted.slug() + "-" + ids.next().substring(0, 8) : wanted.slug();
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
        memberships.begin(campaign.id(), campaign.createdBy());
        news.publishEvent(new CampaignCreated(campaign.id()));
    }
}
