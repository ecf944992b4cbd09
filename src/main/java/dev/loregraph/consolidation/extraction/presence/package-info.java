/** Tells who was there from who was only talked of. */
@NullMarked
package dev.loregraph.consolidation.extraction.presence;

import org.jspecify.annotations.NullMarked;
