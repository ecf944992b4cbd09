/** Several entities that turn out to be one, and the way back. */
@NamedInterface("merging")
@NullMarked
package dev.loregraph.codex.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
