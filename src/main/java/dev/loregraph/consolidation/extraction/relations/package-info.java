/** Finds typed relationships in sentences. */
@NullMarked
package dev.loregraph.consolidation.extraction.relations;

import org.jspecify.annotations.NullMarked;
