/** Cuts a journal into paragraphs, sentences and words, always by exact UTF-16 offsets. */
@NullMarked
package dev.loregraph.consolidation.extraction.text;

import org.jspecify.annotations.NullMarked;
