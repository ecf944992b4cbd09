/** What DMs decide on claims, for good. */
@NullMarked
package dev.loregraph.network.review;

import org.jspecify.annotations.NullMarked;
