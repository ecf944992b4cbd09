package dev.loregraph.access.signin;

/** Somebody sent a refresh token a second time, which ended its sign-in. */
public record RefreshTokenReused(String userId, String signInId) {}
