package dev.loregraph.access.signin.providers;

/**
 * Whom a provider has verified; nothing else that it says of them (an e-mail address, a name) tells
 * who they are here.
 */
record Subject(String provider, String issuer, String subject) {}
