@NullMarked
package dev.loregraph.network.projection;

import org.jspecify.annotations.NullMarked;
