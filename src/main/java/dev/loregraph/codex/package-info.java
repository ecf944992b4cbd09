/** Who and what a campaign knows: entities, their kinds, names and aliases. */
@NullMarked
package dev.loregraph.codex;

import org.jspecify.annotations.NullMarked;
