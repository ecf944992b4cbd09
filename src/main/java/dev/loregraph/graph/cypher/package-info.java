/**
 * The statements' files, and the check that a question asks of everything it binds whether it is
 * visible.
 */
@NullMarked
package dev.loregraph.graph.cypher;

import org.jspecify.annotations.NullMarked;
