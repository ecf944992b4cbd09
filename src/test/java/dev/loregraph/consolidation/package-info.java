@NullMarked
package dev.loregraph.consolidation;

import org.jspecify.annotations.NullMarked;
