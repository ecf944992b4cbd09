@NullMarked
package dev.loregraph.consolidation.reading;

import org.jspecify.annotations.NullMarked;
