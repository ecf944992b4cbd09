/** Text as people type it: what may go in, and how it is folded so that it can be found again. */
@NullMarked
package dev.loregraph.text;

import org.jspecify.annotations.NullMarked;
