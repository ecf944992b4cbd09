/** The ways from one entity to another over what relates them. */
@NullMarked
package dev.loregraph.network.paths;

import org.jspecify.annotations.NullMarked;
