/**
 * Runs over a session's journals: their queue, the work on them, how they are undone, and what is
 * told of them.
 */
@NullMarked
package dev.loregraph.consolidation.runs;

import org.jspecify.annotations.NullMarked;
