@NullMarked
package dev.loregraph.network.allegiance;

import org.jspecify.annotations.NullMarked;
