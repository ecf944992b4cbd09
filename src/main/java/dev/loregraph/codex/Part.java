package dev.loregraph.codex;

import dev.loregraph.graph.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity that journals may name: one of today's, or one that was merged into it.
 *
 * @param entity with its own names and audience
 * @param keptId today's entity
 * @param splitFromId what it was split from
 * @param journalIds in which that one's names mean this one
 */
public record Part(
        Entity entity, String keptId, @Nullable String splitFromId, List<String> journalIds) {

    public Part {
        journalIds = List.copyOf(journalIds);
    }

    /** An entity from which nothing was ever split or merged. */
    public static Part of(Entity entity) {
        return new Part(entity, entity.id(), null, List.of());
    }

    static Part of(Row row) {
        return new Part(
                Entity.of(row.row("entity")),
                row.text("keptId"),
                row.maybeText("splitFromId").orElse(null),
                row.maybeTexts("journalIds").orElse(List.of()));
    }

    /** Whether it is today's entity itself. */
    public boolean isKept() {
        return entity.id().equals(keptId);
    }
}
