package dev.loregraph.access.signin;

/** Somebody proved who they are and got their first tokens. */
public record SignedIn(String userId, String signInId, SignInMethod method, Device device) {}
