package dev.loregraph.network.changes;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.graph.Bound;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what changed between two sessions. */
@Controller
class ChangeController {

    private final Entities entities;
    private final CampaignTypes types;
    private final Question changes;
    private final Question count;

    ChangeController(Graph graph, Entities entities, CampaignTypes types) {
        this.entities = entities;
        this.types = types;
        this.changes = graph.question("network/changes-between");
        this.count = graph.question("network/changes-between-count");
    }

    @QueryMapping
    Connection<RelationshipChange> changesBetween(
            Viewer viewer,
            @Argument String campaignId,
            @Argument int fromSession,
            @Argument int toSession,
            @Argument @Nullable String entityId,
            @Argument("types") @Nullable List<String> asked,
            @Argument @Nullable Instant recordedAt,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        viewer.mustBeIn(campaignId);
        if (fromSession < 0 || toSession <= fromSession) {
            throw Refusal.badInput(
                    "toSession",
                    "is "
                            + toSession
                            + ": give a session after fromSession, which is "
                            + fromSession);
        }
        String today = entityId == null ? null : entities.byId(viewer, "entityId", entityId).id();
        List<String> names = types.asked(campaignId, asked);
        Moment later = Moment.of(new AsOf(toSession, recordedAt));
        Page page = Page.of(first, after).in("changesBetween");
        List<RelationshipChange> found =
                asked(changes, viewer, campaignId, fromSession, today, names, later)
                        .with("after", page.afterOrNull())
                        .with("limit", page.limit())
                        .list(row -> RelationshipChange.of(row, later));
        return Connection.of(
                page,
                found,
                RelationshipChange::key,
                () ->
                        asked(count, viewer, campaignId, fromSession, today, names, later)
                                .first(row -> row.integer("total"))
                                .orElse(0));
    }

    private static Bound asked(
            Question question,
            Viewer viewer,
            String campaignId,
            int before,
            @Nullable String entityId,
            List<String> types,
            Moment later) {
        return question.within(viewer.sight())
                .with("campaignId", campaignId)
                .with("entityId", entityId)
                .with("types", types)
                .with("before", before)
                .withAll(later.asParameters());
    }
}
