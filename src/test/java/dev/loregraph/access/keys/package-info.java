@NullMarked
package dev.loregraph.access.keys;

import org.jspecify.annotations.NullMarked;
