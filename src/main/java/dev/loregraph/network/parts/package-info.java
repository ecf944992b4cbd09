/** Whom claims were made of, and which entities these are parts of today. */
@NullMarked
package dev.loregraph.network.parts;

import org.jspecify.annotations.NullMarked;
