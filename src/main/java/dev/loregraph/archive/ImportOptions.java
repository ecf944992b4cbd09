package dev.loregraph.archive;

/**
 * How to import.
 *
 * @param strict writes nothing when any line is bad
 * @param consolidate has what is new read into the graph afterwards
 */
public record ImportOptions(boolean strict, boolean consolidate) {}
