package dev.loregraph.codex.splitting;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Batches;
import dev.loregraph.api.Receipts;
import dev.loregraph.codex.Entities;
import dev.loregraph.codex.Entity;
import dev.loregraph.codex.EntityKind;
import dev.loregraph.graph.Sight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class SplitController {

    private final Splits splits;
    private final Entities entities;
    private final Receipts receipts;

    SplitController(
            Splits splits, Entities entities, Receipts receipts, BatchLoaderRegistry loaders) {
        this.splits = splits;
        this.entities = entities;
        this.receipts = receipts;
        Batches.load(loaders, "splitOrigins", Of::sight, this::origins);
    }

    record Of(String entityId, Sight sight) {}

    record SplitEntity(
            String entityId,
            String newName,
            @Nullable EntityKind kind,
            @Nullable List<String> aliases,
            @Nullable String summary,
            @Nullable List<String> journalIds,
            @Nullable List<String> mentionIds,
            @Nullable List<String> claimIds,
            @Nullable String clientMutationId) {

        SplitWanted wanted() {
            return new SplitWanted(
                    entityId,
                    newName,
                    kind,
                    orNone(aliases),
                    summary,
                    orNone(journalIds),
                    orNone(mentionIds),
                    orNone(claimIds));
        }

        private static List<String> orNone(@Nullable List<String> given) {
            return given == null ? List.of() : given;
        }
    }

    record UndoSplit(String entityId) {}

    record SplitEntityPayload(Entity entity, Entity newEntity) {}

    record EntityPayload(Entity entity) {}

    @MutationMapping
    SplitEntityPayload splitEntity(@Argument SplitEntity input, Viewer viewer) {
        String newId =
                receipts.oneOnce(
                        viewer,
                        "splitEntity",
                        input.clientMutationId(),
                        () -> splits.split(viewer, input.wanted()));
        return new SplitEntityPayload(
                entities.byId(viewer, "entityId", input.entityId()),
                entities.byId(viewer, "entityId", newId));
    }

    @MutationMapping
    EntityPayload undoSplit(@Argument UndoSplit input, Viewer viewer) {
        return new EntityPayload(splits.undo(viewer, input.entityId()));
    }

    @SchemaMapping(typeName = "Entity", field = "splitFrom")
    CompletableFuture<Optional<Entity>> splitFrom(
            Entity entity, Viewer viewer, DataLoader<Of, Optional<Entity>> splitOrigins) {
        return splitOrigins.load(new Of(entity.id(), viewer.sight()));
    }

    private Map<Of, Optional<Entity>> origins(Sight sight, List<Of> keys) {
        Map<String, Entity> found =
                splits.originsOf(sight, keys.stream().map(Of::entityId).toList());
        Map<Of, Optional<Entity>> origins = new HashMap<>();
        keys.forEach(key -> origins.put(key, Optional.ofNullable(found.get(key.entityId()))));
        return origins;
    }
}
