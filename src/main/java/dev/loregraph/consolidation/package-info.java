/** Runs that read a session's journals and write the claims that they find into the graph. */
@NullMarked
package dev.loregraph.consolidation;

import org.jspecify.annotations.NullMarked;
