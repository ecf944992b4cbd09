/** The embedded engine, for runs without a Neo4j server; nothing else touches its classes. */
@NullMarked
package dev.loregraph.graph.embedded;

import org.jspecify.annotations.NullMarked;
