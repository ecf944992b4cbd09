package dev.loregraph.codex;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Batches;
import dev.loregraph.graph.Sight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** All names that an entity goes by besides its own, as far as the viewer may know. */
@Controller
class AliasController {

    private final FormerNames formerNames;

    AliasController(FormerNames formerNames, BatchLoaderRegistry loaders) {
        this.formerNames = formerNames;
        Batches.load(loaders, "formerNames", Of::sight, this::names);
    }

    record Of(String entityId, Sight sight) {}

    @SchemaMapping(typeName = "Entity")
    CompletableFuture<List<String>> aliases(
            Entity entity, Viewer viewer, DataLoader<Of, List<String>> formerNames) {
        return formerNames
                .load(new Of(entity.id(), viewer.sight()))
                .thenApply(former -> FormerNames.together(entity, former));
    }

    private Map<Of, List<String>> names(Sight sight, List<Of> keys) {
        Map<String, List<String>> found =
                formerNames.of(sight, keys.stream().map(Of::entityId).toList());
        Map<Of, List<String>> names = new HashMap<>();
        keys.forEach(key -> names.put(key, found.getOrDefault(key.entityId(), List.of())));
        return names;
    }
}
