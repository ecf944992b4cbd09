/** How entities regard each other: the clamped running sums of what claims say of changes. */
@NullMarked
package dev.loregraph.network.attitudes;

import org.jspecify.annotations.NullMarked;
