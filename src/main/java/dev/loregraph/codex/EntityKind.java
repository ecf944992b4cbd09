package dev.loregraph.codex;

import java.util.Locale;

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

    /** The label of its nodes and the name of its GraphQL type, such as {@code Npc}. */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
