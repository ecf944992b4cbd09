/** Finds the entities a campaign already knows in a text. */
@NullMarked
package dev.loregraph.consolidation.extraction.linking;

import org.jspecify.annotations.NullMarked;
