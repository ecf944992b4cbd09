@NullMarked
package dev.loregraph.consolidation.runs;

import org.jspecify.annotations.NullMarked;
