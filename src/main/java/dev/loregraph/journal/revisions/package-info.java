/** Journals' texts as they are kept: each revision written once, read a few at a time. */
@NullMarked
package dev.loregraph.journal.revisions;

import org.jspecify.annotations.NullMarked;
