/**
 * What is read in a journal for each circle of its readers, and the mentions that are kept of it.
 */
@NullMarked
package dev.loregraph.consolidation.reading;

import org.jspecify.annotations.NullMarked;
