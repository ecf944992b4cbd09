@NullMarked
package dev.loregraph.network.export;

import org.jspecify.annotations.NullMarked;
