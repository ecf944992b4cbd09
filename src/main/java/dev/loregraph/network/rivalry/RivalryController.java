package dev.loregraph.network.rivalry;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.LastSessionOf;
import dev.loregraph.network.clocks.LastSessions;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of rivalries. */
@Controller
class RivalryController {

    private final Rivalries rivalries;
    private final Entities entities;

    RivalryController(Rivalries rivalries, Entities entities) {
        this.rivalries = rivalries;
        this.entities = entities;
    }

    @QueryMapping("rivalries")
    Connection<Rivalry> rivalriesIn(
            Viewer viewer,
            @Argument String campaignId,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        viewer.mustBeIn(campaignId);
        var asked = new Rivalries.Asked(viewer.sight(), campaignId, null, Moment.of(asOf));
        return rivalries.of(asked, Page.of(first, after));
    }

    @QueryMapping
    Connection<Rivalry> nemeses(
            Viewer viewer,
            @Argument String entityId,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        Entity entity = entities.byId(viewer, "entityId", entityId);
        var asked =
                new Rivalries.Asked(
                        viewer.sight(), entity.campaignId(), entity.id(), Moment.of(asOf));
        return rivalries.of(asked, Page.of(first, after));
    }

    @SchemaMapping(typeName = "Rivalry")
    CompletableFuture<Rivalry.Trajectory> trajectory(
            Rivalry rivalry,
            Viewer viewer,
            @Argument int sessions,
            DataLoader<LastSessionOf, Integer> lastSessions) {
        if (sessions < 1) {
            throw Refusal.badInput("sessions", "is " + sessions + ": ask for 1 or more");
        }
        var campaign = new LastSessionOf(rivalry.one().campaignId(), viewer);
        return LastSessions.at(rivalry.moment(), campaign, lastSessions)
                .thenApply(now -> rivalry.trajectory(Math.max(0, now - sessions), now));
    }
}
