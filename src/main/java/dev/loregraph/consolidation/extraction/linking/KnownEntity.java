package dev.loregraph.consolidation.extraction.linking;

import dev.loregraph.codex.EntityKind;
import java.util.List;

/** An entity the campaign knows; kind LORE stands for "not known what". */
public record KnownEntity(String id, EntityKind kind, String name, List<String> aliases) {

    public KnownEntity {
        aliases = List.copyOf(aliases);
    }

    boolean isPerson() {
        return kind == EntityKind.CHARACTER || kind == EntityKind.NPC;
    }
}
