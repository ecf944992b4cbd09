/** How mentions are typed: found in a text, written into it, and taken out for reading. */
@NullMarked
package dev.loregraph.journal.markup;

import org.jspecify.annotations.NullMarked;
