@NullMarked
package dev.loregraph.codex;

import org.jspecify.annotations.NullMarked;
