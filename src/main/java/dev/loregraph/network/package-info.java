/** Claims with their evidence, and the relationships that are projected from them. */
@NullMarked
package dev.loregraph.network;

import org.jspecify.annotations.NullMarked;
