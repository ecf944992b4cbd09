/**
 * Makes the graph usable: its server is up and its schema up to date, or the operator learns why
 * not.
 */
@NullMarked
package dev.loregraph.graph.start;

import org.jspecify.annotations.NullMarked;
