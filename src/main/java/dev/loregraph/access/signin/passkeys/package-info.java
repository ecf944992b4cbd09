/** Passkeys (WebAuthn): registered by who is signed in, and enough to sign in by themselves. */
@NullMarked
package dev.loregraph.access.signin.passkeys;

import org.jspecify.annotations.NullMarked;
