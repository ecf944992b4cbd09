/** Signing in: passwords in, short-lived signed tokens and rotating refresh tokens out. */
@NullMarked
package dev.loregraph.access.signin;

import org.jspecify.annotations.NullMarked;
