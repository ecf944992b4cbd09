/** Suggestions while somebody types an @mention. */
@NullMarked
package dev.loregraph.suggest;

import org.jspecify.annotations.NullMarked;
