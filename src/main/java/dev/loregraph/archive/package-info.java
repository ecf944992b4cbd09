/** Campaigns in and out: import as JSON Lines, and the demo campaign. */
@NullMarked
package dev.loregraph.archive;

import org.jspecify.annotations.NullMarked;
