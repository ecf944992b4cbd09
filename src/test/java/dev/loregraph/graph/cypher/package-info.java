@NullMarked
package dev.loregraph.graph.cypher;

import org.jspecify.annotations.NullMarked;
