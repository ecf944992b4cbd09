@NullMarked
package dev.loregraph.access.vault;

import org.jspecify.annotations.NullMarked;
