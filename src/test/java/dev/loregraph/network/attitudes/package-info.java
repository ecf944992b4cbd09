@NullMarked
package dev.loregraph.network.attitudes;

import org.jspecify.annotations.NullMarked;
