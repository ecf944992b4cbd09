/** Whom entities are known to be as well, by those who know. */
@NullMarked
package dev.loregraph.network.identity;

import org.jspecify.annotations.NullMarked;
