/** Journal entries, their immutable revisions and the mentions in them. */
@NullMarked
package dev.loregraph.journal;

import org.jspecify.annotations.NullMarked;
