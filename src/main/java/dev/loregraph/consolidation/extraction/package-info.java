/**
 * Reads a journal without any model: who and what is in it, what is new, who was met, and how they
 * relate.
 */
@NullMarked
package dev.loregraph.consolidation.extraction;

import org.jspecify.annotations.NullMarked;
