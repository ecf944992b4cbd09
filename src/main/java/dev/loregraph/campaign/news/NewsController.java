package dev.loregraph.campaign.news;

import dev.loregraph.access.Viewer;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class NewsController {

    private final CampaignNews news;

    NewsController(CampaignNews news) {
        this.news = news;
    }

    @SubscriptionMapping
    Flux<CampaignChange> campaignChanged(Viewer viewer, @Argument String campaignId) {
        viewer.mustBeIn(campaignId);
        return news.of(viewer, campaignId);
    }
}
