/** The words the extractor knows, all of them data. */
@NullMarked
package dev.loregraph.consolidation.extraction.vocabulary;

import org.jspecify.annotations.NullMarked;
