/** Who knows of whom: has met them, or has only heard of them. */
@NullMarked
package dev.loregraph.network.knowledge;

import org.jspecify.annotations.NullMarked;
