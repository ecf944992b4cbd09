package dev.loregraph.api;

/** One element of a list with the cursor that points behind it. */
public record Edge<T>(String cursor, T node) {}
