package dev.loregraph.codex;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an entity of a campaign is; each kind is also its node's second label. */
public enum EntityKind {
    /** A player character. */
    CHARACTER,
    NPC,
    CREATURE,
    ITEM,
    LOCATION,
    FACTION,
    EVENT,
    QUEST,
    SPELL,
    ABILITY,
    LORE;

    /** Those of persons. */
    public static final Set<EntityKind> PEOPLE =
            Collections.unmodifiableSet(EnumSet.of(CHARACTER, NPC, CREATURE));

    /** Those of whoever can act: people, and what people join. */
    public static final Set<EntityKind> ACTORS =
            Collections.unmodifiableSet(EnumSet.of(CHARACTER, NPC, CREATURE, FACTION));

    /** The label of its nodes and the name of its GraphQL type, such as {@code Npc}. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
