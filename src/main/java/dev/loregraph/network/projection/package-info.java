/** Derives the native relationships between entities from the claims that count. */
@NullMarked
package dev.loregraph.network.projection;

import org.jspecify.annotations.NullMarked;
