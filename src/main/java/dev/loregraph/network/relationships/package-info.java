/** What members ask about relationships: who met whom, an entity's own, its neighbourhood. */
@NullMarked
package dev.loregraph.network.relationships;

import org.jspecify.annotations.NullMarked;
