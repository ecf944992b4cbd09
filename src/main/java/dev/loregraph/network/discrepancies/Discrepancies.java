package dev.loregraph.network.discrepancies;

import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers where accounts contradict each other. */
@Component
class Discrepancies {

    private final Question ofCampaign;
    private final Question ofCampaignCount;

    Discrepancies(Graph graph) {
        this.ofCampaign = graph.question("network/discrepancies");
        this.ofCampaignCount = graph.question("network/discrepancies-count");
    }

    /** A page of those that the campaign has, or that arose in one of its sessions. */
    Connection<Discrepancy> of(
            Sight sight, String campaignId, @Nullable Integer session, Moment moment, Page asked) {
        Page page = asked.in("discrepancies");
        List<Discrepancy> found =
                about(ofCampaign, sight, campaignId, session, moment)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(Discrepancy::of);
        return Connection.of(
                page,
                found,
                Discrepancy::key,
                () ->
                        about(ofCampaignCount, sight, campaignId, session, moment)
                                .first(row -> row.integer("total"))
                                .orElse(0));
    }

    /** By the end of a session, there are those that began in it or before. */
    private static Bound about(
            Question question,
            Sight sight,
            String campaignId,
            @Nullable Integer session,
            Moment moment) {
        int latest = session == null ? moment.session() : Math.min(session, moment.session());
        return question.within(sight)
                .with("campaignId", campaignId)
                .with("earliest", session == null ? 0 : session)
                .with("latest", latest)
                .with("recordedAt", moment.recordedAt());
    }
}
