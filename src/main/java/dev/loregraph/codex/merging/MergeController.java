package dev.loregraph.codex.merging;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Receipts;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.graph.Sight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class MergeController {

    private final Merges merges;
    private final Entities entities;
    private final Receipts receipts;

    MergeController(
            Merges merges, Entities entities, Receipts receipts, BatchLoaderRegistry loaders) {
        this.merges = merges;
        this.entities = entities;
        this.receipts = receipts;
        Batches.load(loaders, "merges", Of::sight, this::merges);
    }

    record Of(String entityId, Sight sight) {}

    record MergeEntities(
            String keepId,
            String mergeId,
            @Nullable Integer expectedRevision,
            @Nullable String clientMutationId) {

        MergeWanted wanted() {
            return new MergeWanted(keepId, mergeId, expectedRevision);
        }
    }

    record UndoMerge(String entityId) {}

    record EntityPayload(Entity entity) {}

    record UndoMergePayload(Entity entity, Entity keptEntity) {}

    @MutationMapping
    EntityPayload mergeEntities(@Argument MergeEntities input, Viewer viewer) {
        String id =
                receipts.oneOnce(
                        viewer,
                        "mergeEntities",
                        input.clientMutationId(),
                        () -> merges.merge(viewer, input.wanted()).id());
        return new EntityPayload(entities.byId(viewer, "keepId", id));
    }

    @MutationMapping
    UndoMergePayload undoMerge(@Argument UndoMerge input, Viewer viewer) {
        String keptId = entities.byId(viewer, "entityId", input.entityId()).id();
        merges.undo(viewer, input.entityId());
        return new UndoMergePayload(
                entities.byId(viewer, "entityId", input.entityId()),
                entities.byId(viewer, "entityId", keptId));
    }

    @SchemaMapping(typeName = "Entity", field = "merges")
    CompletableFuture<List<Merge>> ofEntity(
            Entity entity, Viewer viewer, DataLoader<Of, List<Merge>> merges) {
        return merges.load(new Of(entity.id(), viewer.sight()));
    }

    private Map<Of, List<Merge>> merges(Sight sight, List<Of> keys) {
        Map<String, List<Merge>> found = merges.of(sight, keys.stream().map(Of::entityId).toList());
        Map<Of, List<Merge>> merges = new HashMap<>();
        keys.forEach(key -> merges.put(key, found.getOrDefault(key.entityId(), List.of())));
        return merges;
    }
}
