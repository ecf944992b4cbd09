@NullMarked
package dev.loregraph.graph.events;

import org.jspecify.annotations.NullMarked;
