/** Second factors: codes of an authenticator app (TOTP) and recovery codes. */
@NullMarked
package dev.loregraph.access.factors;

import org.jspecify.annotations.NullMarked;
