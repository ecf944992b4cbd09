/**
 * Runs work again where the database asks for that, and tells outages and taken keys from all else.
 */
@NamedInterface("transactions")
@NullMarked
package dev.loregraph.graph.transactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
