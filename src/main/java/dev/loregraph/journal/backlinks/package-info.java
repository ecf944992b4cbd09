/** Mentions from the entities' side: where each is named, and in what words. */
@NullMarked
package dev.loregraph.journal.backlinks;

import org.jspecify.annotations.NullMarked;
