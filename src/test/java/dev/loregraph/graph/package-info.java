@NullMarked
package dev.loregraph.graph;

import org.jspecify.annotations.NullMarked;
