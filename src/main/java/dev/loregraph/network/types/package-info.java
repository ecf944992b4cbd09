/** The relationship types that campaigns add to the catalogue. */
@NamedInterface("types")
@NullMarked
package dev.loregraph.network.types;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
