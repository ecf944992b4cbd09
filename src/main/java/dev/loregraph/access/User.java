package dev.loregraph.access;

/** Somebody with an account, as other members see them. */
public record User(String id, String username, String displayName) {}
