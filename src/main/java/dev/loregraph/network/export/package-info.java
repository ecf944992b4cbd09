/** A campaign's network as a file: for NetworkX, Gephi, Neo4j Bloom and Graphviz. */
@NullMarked
package dev.loregraph.network.export;

import org.jspecify.annotations.NullMarked;
