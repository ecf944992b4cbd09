package dev.loregraph.codex;

import dev.loregraph.graph.Row;

/**
 * An entity that journals may name: one of today's, or one that was merged into it.
 *
 * @param entity with its own names and audience
 * @param keptId today's entity
 */
public record Part(Entity entity, String keptId) {

    /** Whether it is today's entity itself. */
    public boolean isKept() {
        return entity.id().equals(keptId);
    }

    static Part of(Row row) {
        return new Part(Entity.of(row.row("entity")), row.text("keptId"));
    }
}
