/** Short-lived tickets that carry what a sign-in of several steps must remember between them. */
@NullMarked
package dev.loregraph.access.tickets;

import org.jspecify.annotations.NullMarked;
