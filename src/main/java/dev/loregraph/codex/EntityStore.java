package dev.loregraph.codex;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Command;
import dev.loregraph.graph.Graph;
import dev.loregraph.graph.Ids;
import dev.loregraph.graph.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes entities and their alias nodes; its callers have decided that they may, in a transaction.
 */
@Component
class EntityStore {

    private final Ids ids;
    private final Command lockCast;
    private final Command createEntities;
    private final Command updateEntity;
    private final Question namesakes;

    EntityStore(Graph graph, Ids ids) {
        this.ids = ids;
        this.lockCast = graph.command("codex/lock-cast");
        this.createEntities = graph.command("codex/create-entities");
        this.updateEntity = graph.command("codex/update-entity");
        this.namesakes = graph.question("codex/namesakes");
    }

    /** Whoever names entities of the campaign next waits until this transaction ends. */
    void lockCastOf(String campaignId) {
        lockCast.with("campaignId", campaignId).run();
    }

    /** The first of the entities whose name one of its kind that the viewer can see already has. */
    Optional<Namesake> firstNamesake(Viewer viewer, String campaignId, List<Entity> entities) {
        List<Map<String, Object>> wanted =
                IntStream.range(0, entities.size())
                        .mapToObj(i -> wanted(i, entities.get(i)))
                        .toList();
        return namesakes
                .within(viewer.sight())
                .with("campaignId", campaignId)
                .with("wanted", wanted)
                .first(row -> new Namesake(row.integer("index"), row.text("name")));
    }

    void create(List<Entity> entities) {
        createEntities.with("entities", entities.stream().map(this::toStore).toList()).run();
    }

    void update(Entity entity) {
        updateEntity
                .with("id", entity.id())
                .with("properties", properties(entity))
                .with("names", names(entity))
                .with("texts", entity.names().toList())
                .run();
    }

    private static Map<String, Object> wanted(int index, Entity entity) {
        return Map.of(
                "index",
                index,
                "id",
                entity.id(),
                "kind",
                entity.kind(),
                "folded",
                entity.foldedName());
    }

    private Map<String, Object> toStore(Entity entity) {
        return Map.of(
                "label",
                entity.kind().label(),
                "properties",
                properties(entity),
                "names",
                names(entity));
    }

    private static Map<String, @Nullable Object> properties(Entity entity) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("id", entity.id());
        properties.put("campaignId", entity.campaignId());
        properties.put("kind", entity.kind());
        properties.put("name", entity.name());
        properties.put("folded", entity.foldedName());
        properties.put("aliases", entity.aliases());
        properties.put("summary", entity.summary());
        properties.put("audience", entity.audience());
        properties.put("revision", entity.revision());
        properties.put("createdAt", entity.createdAt());
        properties.put("createdBy", entity.createdBy());
        properties.put("updatedAt", entity.updatedAt());
        return properties;
    }

    private List<Map<String, String>> names(Entity entity) {
        return entity.names()
                .map(text -> Map.of("id", ids.next(), "text", text, "folded", Names.folded(text)))
                .toList();
    }

    /**
     * A name that is taken.
     *
     * @param index which of the entities asked about wanted it
     * @param name as the other entity writes it
     */
    record Namesake(int index, String name) {}
}
