@NullMarked
package dev.loregraph.codex.merging;

import org.jspecify.annotations.NullMarked;
