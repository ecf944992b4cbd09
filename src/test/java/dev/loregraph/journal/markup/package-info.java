@NullMarked
package dev.loregraph.journal.markup;

import org.jspecify.annotations.NullMarked;
