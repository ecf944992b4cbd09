package dev.loregraph.network.export;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.snapshot.Snapshot;
import dev.loregraph.network.snapshot.Snapshot.Node;
import dev.loregraph.network.snapshot.Snapshot.Tie;
import dev.loregraph.network.snapshot.Snapshots;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** A campaign's network over GraphQL, in pages. */
@Controller
class NetworkController {

    private final Snapshots snapshots;
    private final CampaignTypes types;

    NetworkController(Snapshots snapshots, CampaignTypes types) {
        this.snapshots = snapshots;
        this.types = types;
    }

    @QueryMapping
    Snapshot campaignNetwork(
            Viewer viewer,
            @Argument String campaignId,
            @Argument("types") @Nullable List<String> asked,
            @Argument double minWeight,
            @Argument @Nullable AsOf asOf) {
        viewer.mustBeIn(campaignId);
        var filter =
                new Snapshots.Filter(types.asked(campaignId, asked), minWeight, Moment.of(asOf));
        return snapshots.of(viewer.sight(), campaignId, filter);
    }

    @SchemaMapping(typeName = "CampaignNetwork")
    Connection<Node> nodes(
            Snapshot snapshot,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return Connection.ofWhole(Page.of(first, after).in("networkNodes"), snapshot.nodes());
    }

    @SchemaMapping(typeName = "CampaignNetwork")
    Connection<Tie> ties(
            Snapshot snapshot,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return Connection.ofWhole(Page.of(first, after).in("networkTies"), snapshot.ties());
    }
}
