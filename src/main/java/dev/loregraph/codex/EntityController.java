package dev.loregraph.codex;

import dev.loregraph.access.Viewer;
import dev.loregraph.api.Connection;
import dev.loregraph.api.Page;
import dev.loregraph.api.Receipts;
import dev.loregraph.graph.Audience;
import dev.loregraph.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class EntityController {

    private final Entities entities;
    private final Receipts receipts;

    EntityController(Entities entities, Receipts receipts) {
        this.entities = entities;
        this.receipts = receipts;
    }

    record CreateEntity(
            String campaignId,
            EntityKind kind,
            String name,
            @Nullable List<String> aliases,
            @Nullable String summary,
            @Nullable String audience,
            @Nullable String clientMutationId) {

        EntityInput entity() {
            return new EntityInput(kind, name, aliases, summary, audience);
        }
    }

    record CreateEntities(
            String campaignId, List<EntityInput> entities, @Nullable String clientMutationId) {

        List<NewEntity> wanted(Viewer viewer) {
            List<NewEntity> wanted = new ArrayList<>();
            for (int i = 0; i < entities.size(); i++) {
                try {
                    wanted.add(entities.get(i).wanted(viewer));
                } catch (Refusal refusal) {
                    throw refusal.under("entities[" + i + "]");
                }
            }
            return wanted;
        }
    }

    record EntityInput(
            EntityKind kind,
            String name,
            @Nullable List<String> aliases,
            @Nullable String summary,
            @Nullable String audience) {

        NewEntity wanted(Viewer viewer) {
            return new NewEntity(
                    kind,
                    name,
                    aliases == null ? List.of() : aliases,
                    summary,
                    audience == null ? Audience.PARTY : Audience.named(audience, viewer.userId()));
        }
    }

    record UpdateEntity(
            String entityId,
            int expectedRevision,
            @Nullable String name,
            @Nullable List<String> aliases,
            @Nullable String summary,
            @Nullable String audience) {}

    record EntityPayload(Entity entity) {}

    record EntitiesPayload(List<Entity> entities) {}

    @QueryMapping
    Entity entity(@Argument String id, Viewer viewer) {
        return entities.byId(viewer, "id", id);
    }

    @QueryMapping
    Connection<Entity> entities(
            @Argument String campaignId,
            @Argument @Nullable Set<EntityKind> kinds,
            @Argument @Nullable String name,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            Viewer viewer) {
        Set<EntityKind> wanted = kinds == null ? Set.of() : kinds;
        Page page = Page.of(first, after);
        return name == null
                ? entities.of(viewer, campaignId, wanted, page)
                : entities.named(viewer, campaignId, wanted, name, page);
    }

    @MutationMapping
    EntityPayload createEntity(@Argument CreateEntity input, Viewer viewer) {
        String id =
                receipts.oneOnce(
                        viewer,
                        "createEntity",
                        input.clientMutationId(),
                        () ->
                                entities.create(
                                                viewer,
                                                input.campaignId(),
                                                input.entity().wanted(viewer))
                                        .id());
        return new EntityPayload(entities.byId(viewer, "id", id));
    }

    @MutationMapping
    EntitiesPayload createEntities(@Argument CreateEntities input, Viewer viewer) {
        List<NewEntity> wanted = input.wanted(viewer);
        List<String> ids =
                receipts.once(
                        viewer,
                        "createEntities",
                        input.clientMutationId(),
                        () ->
                                entities.createAll(viewer, input.campaignId(), wanted).stream()
                                        .map(Entity::id)
                                        .toList());
        Map<String, Entity> found = entities.byIds(viewer.sight(), ids);
        return new EntitiesPayload(
                ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList());
    }

    @MutationMapping
    EntityPayload updateEntity(@Argument UpdateEntity input, Viewer viewer) {
        return new EntityPayload(entities.update(viewer, change(input, viewer)));
    }

    @SchemaMapping
    String audience(Entity entity) {
        return entity.audience().name();
    }

    private EntityChange change(UpdateEntity input, Viewer viewer) {
        return new EntityChange(
                input.entityId(),
                input.expectedRevision(),
                input.name(),
                input.aliases(),
                input.summary(),
                input.audience() == null
                        ? null
                        : Audience.named(input.audience(), creator(input, viewer)));
    }

    /** Whoever changes it, what an author keeps for themself stays theirs. */
    private String creator(UpdateEntity input, Viewer viewer) {
        return entities.byId(viewer, "entityId", input.entityId()).createdBy();
    }
}
