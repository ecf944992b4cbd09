/** The import format: a file's lines, read one at a time and checked. */
@NullMarked
package dev.loregraph.archive.lines;

import org.jspecify.annotations.NullMarked;
