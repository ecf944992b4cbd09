/** An entity that turns out to be two, and the way back. */
@NamedInterface("splitting")
@NullMarked
package dev.loregraph.codex.splitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
