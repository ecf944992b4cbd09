/** What became of a campaign's relationships between two sessions. */
@NullMarked
package dev.loregraph.network.changes;

import org.jspecify.annotations.NullMarked;
