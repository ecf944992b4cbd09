package dev.loregraph.access;

import java.util.Optional;

/** Knows one kind of credential: access tokens, or API keys. */
public interface CredentialCheck {

    /** Nothing for one of another kind, and for one that doesn't hold. */
    Optional<Caller> callerWith(String credential);
}
