@NullMarked
package dev.loregraph.archive.lines;

import org.jspecify.annotations.NullMarked;
