@NullMarked
package dev.loregraph.network.acquaintance;

import org.jspecify.annotations.NullMarked;
