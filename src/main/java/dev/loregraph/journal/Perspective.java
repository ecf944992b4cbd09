package dev.loregraph.journal;

/** Whose account a journal is. */
public enum Perspective {
    DM,
    PLAYER
}
