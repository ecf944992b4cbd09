/** Loregraph, the memory of a tabletop campaign; each package below is one room. */
@NullMarked
package dev.loregraph;

import org.jspecify.annotations.NullMarked;
