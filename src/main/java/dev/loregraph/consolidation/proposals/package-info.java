/** Names that runs found and nobody has registered, until a person decides on them. */
@NullMarked
package dev.loregraph.consolidation.proposals;

import org.jspecify.annotations.NullMarked;
