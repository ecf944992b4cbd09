@NullMarked
package dev.loregraph.consolidation.proposals;

import org.jspecify.annotations.NullMarked;
