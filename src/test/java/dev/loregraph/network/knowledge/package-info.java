@NullMarked
package dev.loregraph.network.knowledge;

import org.jspecify.annotations.NullMarked;
