/** When events were in the world. */
@NullMarked
package dev.loregraph.codex.events;

import org.jspecify.annotations.NullMarked;
