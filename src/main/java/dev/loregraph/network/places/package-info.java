/** Who was where when. */
@NullMarked
package dev.loregraph.network.places;

import org.jspecify.annotations.NullMarked;
