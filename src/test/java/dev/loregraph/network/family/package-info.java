@NullMarked
package dev.loregraph.network.family;

import org.jspecify.annotations.NullMarked;
