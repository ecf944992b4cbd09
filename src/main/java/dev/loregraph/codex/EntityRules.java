package dev.loregraph.codex;

import dev.loregraph.access.Viewer;
import dev.loregraph.graph.Audience;
import dev.loregraph.refusal.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Who may make what of entities, and which names are taken. */
@Component
class EntityRules {

    private final EntityStore store;

    EntityRules(EntityStore store) {
        this.store = store;
    }

    static void refuseStrangersTo(Entity entity, Viewer viewer) {
        viewer.mustPlayIn(entity.campaignId());
        if (!viewer.mayLead(entity.campaignId()) && !entity.createdBy().equals(viewer.userId())) {
            throw Refusal.forbidden(
                    "only a DM or its creator may change " + Refusal.quoted(entity.name()));
        }
    }

    static void refuseAudienceOfOthers(Viewer viewer, String campaignId, Audience audience) {
        boolean own =
                audience.equals(Audience.PARTY)
                        || audience.equals(Audience.author(viewer.userId()));
        if (!own && !viewer.mayLead(campaignId)) {
            throw Refusal.forbidden(
                    "only a DM may keep an entity for the audience " + audience.name());
        }
    }

    static void refuseRepeatedNames(List<Entity> entities, Function<Integer, String> fieldOf) {
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            Integer before = seen.putIfAbsent(List.of(entity.kind(), entity.foldedName()), i);
            if (before != null) {
                throw Refusal.conflict(
                        fieldOf.apply(i),
                        Refusal.quoted(entity.name())
                                + " is named by "
                                + fieldOf.apply(before)
                                + " too");
            }
        }
    }

    void refuseNamesakes(
            Viewer viewer,
            String campaignId,
            List<Entity> entities,
            Function<Integer, String> fieldOf) {
        store.firstNamesake(viewer, campaignId, entities)
                .ifPresent(taken -> {
                    EntityKind kind = entities.get(taken.index()).kind();
                    throw Refusal.conflict(
                            fieldOf.apply(taken.index()),
                            Refusal.quoted(taken.name()) + " is the name of another " + kind);
                });
    }
}
