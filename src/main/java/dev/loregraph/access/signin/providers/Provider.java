package dev.loregraph.access.signin.providers;

/**
 * Somewhere else to sign in.
 *
 * @param id the name of its registration in the settings
 */
record Provider(String id, String name) {}
