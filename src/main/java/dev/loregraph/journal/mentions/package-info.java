/** Whom mentions mean, and what a reader is shown of them. */
@NamedInterface("mentions")
@NullMarked
package dev.loregraph.journal.mentions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
