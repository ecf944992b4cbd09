/**
 * Events between modules, kept in the graph in the transaction that publishes them and delivered at
 * least once, also after a crash: the store behind Spring Modulith's publication registry.
 */
@NullMarked
package dev.loregraph.graph.events;

import org.jspecify.annotations.NullMarked;
