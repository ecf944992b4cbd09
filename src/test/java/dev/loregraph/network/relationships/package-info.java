@NullMarked
package dev.loregraph.network.relationships;

import org.jspecify.annotations.NullMarked;
