@NullMarked
package dev.loregraph.network.identity;

import org.jspecify.annotations.NullMarked;
