/** Proposes names that a campaign does not know yet. */
@NullMarked
package dev.loregraph.consolidation.extraction.proposals;

import org.jspecify.annotations.NullMarked;
