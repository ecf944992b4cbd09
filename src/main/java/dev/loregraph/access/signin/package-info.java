/**
 * Signing in: something that proves who somebody is goes in, a short-lived signed token and a
 * rotating refresh token come out.
 */
@NullMarked
package dev.loregraph.access.signin;

import org.jspecify.annotations.NullMarked;
