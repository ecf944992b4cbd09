/** What members ask about the sources: claims, and the quotes behind relationships. */
@NullMarked
package dev.loregraph.network.evidence;

import org.jspecify.annotations.NullMarked;
