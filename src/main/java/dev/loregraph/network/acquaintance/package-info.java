/** Whom two have both met, and whom word of something can have reached by way of meetings. */
@NullMarked
package dev.loregraph.network.acquaintance;

import org.jspecify.annotations.NullMarked;
