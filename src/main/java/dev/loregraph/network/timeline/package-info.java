/** What happened, in the order of play or of the world's days. */
@NullMarked
package dev.loregraph.network.timeline;

import org.jspecify.annotations.NullMarked;
