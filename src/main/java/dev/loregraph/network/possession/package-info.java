/** Through whose hands things went. */
@NullMarked
package dev.loregraph.network.possession;

import org.jspecify.annotations.NullMarked;
