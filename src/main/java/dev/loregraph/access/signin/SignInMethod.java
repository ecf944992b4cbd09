package dev.loregraph.access.signin;

/** How somebody proved who they are. */
public enum SignInMethod {
    PASSWORD,
    PASSWORD_AND_SECOND_FACTOR,
    PASSKEY,
    PROVIDER
}
