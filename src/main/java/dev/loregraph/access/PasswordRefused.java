package dev.loregraph.access;

/** Somebody gave a wrong password for this account. */
public record PasswordRefused(String userId) {}
