package dev.loregraph.access;

/** Somebody gave a wrong password, code or passkey for this account. */
public record CredentialRefused(String userId) {}
