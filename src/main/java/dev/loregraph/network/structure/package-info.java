/** The shape of a campaign's network: communities, who holds it together, what hangs on nothing. */
@NullMarked
package dev.loregraph.network.structure;

import org.jspecify.annotations.NullMarked;
