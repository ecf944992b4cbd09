@NullMarked
package dev.loregraph.graph.start;

import org.jspecify.annotations.NullMarked;
