@NullMarked
package dev.loregraph.journal;

import org.jspecify.annotations.NullMarked;
