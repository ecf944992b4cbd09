/**
 * Signing in at an OpenID Connect provider; an account there is known by issuer and subject only.
 */
@NullMarked
package dev.loregraph.access.signin.providers;

import org.jspecify.annotations.NullMarked;
