package dev.loregraph.network.paths;

import dev.loregraph.access.Viewer;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.snapshot.Snapshots;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The GraphQL side of ways between entities. */
@Controller
class PathController {

    private static final int MOST_HOPS = 12;

    private final Paths paths;
    private final Entities entities;
    private final CampaignTypes types;

    PathController(Paths paths, Entities entities, CampaignTypes types) {
        this.paths = paths;
        this.entities = entities;
        this.types = types;
    }

    @QueryMapping
    @Nullable RelationshipPath pathBetween(
            Viewer viewer,
            @Argument String fromId,
            @Argument String toId,
            @Argument("types") @Nullable List<String> asked,
            @Argument int maxHops,
            @Argument @Nullable AsOf asOf,
            @Argument PathMeasure by) {
        if (maxHops < 1 || maxHops > MOST_HOPS) {
            throw Refusal.badInput("maxHops", "is " + maxHops + ": ask for 1 to " + MOST_HOPS);
        }
        Entity from = entities.byId(viewer, "fromId", fromId);
        Entity to = entities.byId(viewer, "toId", toId);
        if (!from.campaignId().equals(to.campaignId())) {
            throw Refusal.badInput("toId", "is an entity of another campaign than fromId");
        }
        var over = new Snapshots.Filter(types.asked(from.campaignId(), asked), 0, Moment.of(asOf));
        return paths.between(viewer.sight(), from, to, over, maxHops, by).orElse(null);
    }
}
