package dev.loregraph.codex;

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
    LORE
}
