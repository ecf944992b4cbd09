/** Writes what lines say into a campaign, and leaves alone what people edited since. */
@NullMarked
package dev.loregraph.archive.intake;

import org.jspecify.annotations.NullMarked;
