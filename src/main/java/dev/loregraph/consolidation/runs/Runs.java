package dev.loregraph.consolidation.runs;

import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The runs as members see them. */
@Component
class Runs {

    private final Question byIds;
    private final Question ofCampaign;
    private final Question ofCampaignCount;

    Runs(Graph graph) {
        this.byIds = graph.question("consolidation/runs-by-id");
        this.ofCampaign = graph.question("consolidation/runs-of-campaign");
        this.ofCampaignCount = graph.question("consolidation/runs-of-campaign-count");
    }

    Optional<Run> byId(Sight sight, String id) {
        return byIds(sight, List.of(id)).stream().findFirst();
    }

    /** Those of the runs that are within sight, in the order of their sessions. */
    List<Run> byIds(Sight sight, List<String> ids) {
        return byIds.within(sight).with("ids", ids).list(Run::of);
    }

    /** A page of the campaign's runs, newest first. */
    Connection<Run> of(Sight sight, String campaignId, Page asked) {
        Page page = asked.in("runs");
        List<Run> found =
                ofCampaign
                        .within(sight)
                        .with("campaignId", campaignId)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(Run::of);
        return Connection.of(
                page,
                found,
                run -> List.of(-run.queuedAt().toEpochMilli(), run.id()),
                () ->
                        ofCampaignCount
                                .within(sight)
                                .with("campaignId", campaignId)
                                .first(row -> row.integer("total"))
                                .orElse(0));
    }
}
