package dev.loregraph.network.allegiance;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of betrayals. */
@Controller
class BetrayalController {

    private final Betrayals betrayals;
    private final Entities entities;

    BetrayalController(Betrayals betrayals, Entities entities) {
        this.betrayals = betrayals;
        this.entities = entities;
    }

    @QueryMapping("betrayals")
    Connection<Betrayal> betrayalsIn(
            Viewer viewer,
            @Argument String campaignId,
            @Argument @Nullable String entityId,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        viewer.mustBeIn(campaignId);
        Entity entity = entityId == null ? null : entities.byId(viewer, "entityId", entityId);
        if (entity != null && !entity.campaignId().equals(campaignId)) {
            throw Refusal.badInput("entityId", "is an entity of another campaign");
        }
        String today = entity == null ? null : entity.id();
        return Connection.ofWhole(
                Page.of(first, after).in("betrayals"),
                betrayals.of(viewer.sight(), campaignId, today, Moment.of(asOf)));
    }
}
