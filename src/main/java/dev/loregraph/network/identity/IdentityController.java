package dev.loregraph.network.identity;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Batches;
import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Question;
import dev.loregraph.graph.Sight;
import dev.loregraph.network.clocks.AsOf;
import dev.loregraph.network.clocks.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** The other identities of an entity, as far as the viewer knows of them at a moment. */
@Controller
class IdentityController {

    private final Question sameAs;

    IdentityController(Graph graph, BatchLoaderRegistry loaders) {
        this.sameAs = graph.question("network/same-as");
        Batches.load(loaders, "identities", Of::asked, this::identities);
    }

    /** An entity, as somebody knows it at a moment. */
    record Of(String entityId, Asked asked) {

        record Asked(Sight sight, Moment moment) {}
    }

    @SchemaMapping(typeName = "Entity", field = "sameAs")
    CompletableFuture<List<Entity>> sameAs(
            Entity entity,
            Viewer viewer,
            @Argument @Nullable AsOf asOf,
            DataLoader<Of, List<Entity>> identities) {
        var asked = new Of.Asked(viewer.sight(), Moment.of(asOf));
        return identities.load(new Of(entity.id(), asked));
    }

    private Map<Of, List<Entity>> identities(Of.Asked asked, List<Of> keys) {
        Map<String, List<Entity>> found =
                sameAs.within(asked.sight())
                        .with("ids", keys.stream().map(Of::entityId).toList())
                        .withAll(asked.moment().asParameters())
                        .grouped("id", row -> Entity.of(row.row("entity")));
        Map<Of, List<Entity>> identities = new HashMap<>();
        keys.forEach(key -> identities.put(key, found.getOrDefault(key.entityId(), List.of())));
        return identities;
    }
}
