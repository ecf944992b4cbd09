/** Who belonged to whom, led, served or stood by whom, and who broke with whom. */
@NullMarked
package dev.loregraph.network.allegiance;

import org.jspecify.annotations.NullMarked;
