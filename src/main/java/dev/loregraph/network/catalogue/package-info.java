/** The types that a relationship may have, for every room that reads or writes one. */
@NamedInterface("catalogue")
@NullMarked
package dev.loregraph.network.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
