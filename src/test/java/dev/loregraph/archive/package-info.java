@NullMarked
package dev.loregraph.archive;

import org.jspecify.annotations.NullMarked;
