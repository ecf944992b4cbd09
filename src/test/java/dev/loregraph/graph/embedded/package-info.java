@NullMarked
package dev.loregraph.graph.embedded;

import org.jspecify.annotations.NullMarked;
