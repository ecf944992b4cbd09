package dev.loregraph.codex;

import dev.loregraph.graph.Audience;
import dev.loregraph.text.InputText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of an entity; what is left out stays.
 *
 * @param expectedRevision the revision that the change was made against
 * @param summary a blank one takes the summary away
 */
public record EntityChange(
        String entityId,
        int expectedRevision,
        @Nullable String name,
        @Nullable List<String> aliases,
        @Nullable String summary,
        @Nullable Audience audience) {

    public EntityChange {
        name = name == null ? null : Names.checked("name", name);
        aliases = aliases == null ? null : List.copyOf(aliases);
    }

    EntityChange withAliases(List<String> others) {
        return new EntityChange(entityId, expectedRevision, name, others, summary, audience);
    }

    /** The changed entity; the very same one when nothing changes. */
    Entity appliedTo(Entity entity, Instant now) {
        String newName = name == null ? entity.name() : name;
        List<String> newAliases =
                Names.checkedAliases(newName, aliases == null ? entity.aliases() : aliases);
        String newSummary =
                summary == null
                        ? entity.summary()
                        : InputText.proseOrNull("summary", summary, NewEntity.LONGEST_SUMMARY);
        Audience newAudience = audience == null ? entity.audience() : audience;
        var same =
                with(
                        entity,
                        newName,
                        newAliases,
                        newSummary,
                        newAudience,
                        entity.revision(),
                        entity.updatedAt());
        return same.equals(entity)
                ? entity
                : with(
                        entity,
                        newName,
                        newAliases,
                        newSummary,
                        newAudience,
                        entity.revision() + 1,
                        now);
    }

    private static Entity with(
            Entity entity,
            String name,
            List<String> aliases,
            @Nullable String summary,
            Audience audience,
            int revision,
            Instant updatedAt) {
        return new Entity(
                entity.id(),
                entity.campaignId(),
                entity.kind(),
                name,
                aliases,
                summary,
                audience,
                revision,
                entity.createdAt(),
                entity.createdBy(),
                updatedAt);
    }
}
