package dev.loregraph.network.allegiance;

import static java.util.stream.Collectors.toMap;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.network.catalogue.CampaignTypes;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.relationships.Relationship;
import dev.loregraph.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** The GraphQL side of allegiances. */
@Controller
class AllegianceController {

    private final Allegiances allegiances;
    private final Entities entities;
    private final CampaignTypes types;

    AllegianceController(
            Allegiances allegiances,
            Entities entities,
            CampaignTypes types,
            BatchLoaderRegistry loaders) {
        this.allegiances = allegiances;
        this.entities = entities;
        this.types = types;
        Batches.load(loaders, "endings", Ending::asked, this::endings);
    }

    @QueryMapping
    Connection<Allegiance> memberships(
            Viewer viewer,
            @Argument String entityId,
            @Argument boolean current,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var asked = new Allegiances.Asked(actor(viewer, entityId), current, Moment.of(asOf));
        return Connection.ofWhole(
                Page.of(first, after).in("memberships"),
                allegiances.inFactions(viewer.sight(), asked));
    }

    @QueryMapping("allegiances")
    Connection<Allegiance> allegiancesOf(
            Viewer viewer,
            @Argument String entityId,
            @Argument boolean current,
            @Argument @Nullable AsOf asOf,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        var asked = new Allegiances.Asked(actor(viewer, entityId), current, Moment.of(asOf));
        return Connection.ofWhole(
                Page.of(first, after).in("allegiances"), allegiances.of(viewer.sight(), asked));
    }

    private Entity actor(Viewer viewer, String entityId) {
        Entity entity = entities.byId(viewer, "entityId", entityId);
        if (!EntityKind.ACTORS.contains(entity.kind())) {
            throw Refusal.badInput(
                    "entityId", "is of kind " + entity.kind() + ": give a person or a FACTION");
        }
        return entity;
    }

    @SchemaMapping(typeName = "Allegiance")
    CompletableFuture<List<Relationship>> endedBy(
            Allegiance allegiance, Viewer viewer, DataLoader<Ending, List<Relationship>> endings) {
        if (allegiance.untilSession() == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        return endings.load(
                new Ending(
                        allegiance.who().id(),
                        allegiance.toward().id(),
                        allegiance.untilSession(),
                        new Ending.Asked(
                                viewer.sight(),
                                allegiance.moment(),
                                allegiance.who().campaignId())));
    }

    private Map<Ending, List<Relationship>> endings(Ending.Asked asked, List<Ending> ends) {
        var deeds = types.of(asked.campaignId()).hostileDeeds();
        Map<String, List<Relationship>> found =
                allegiances.endings(asked.sight(), asked.moment(), deeds, ends);
        return ends.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                end -> found.getOrDefault(end.key(), List.of())));
    }
}
