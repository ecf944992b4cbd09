/** What an import did, counted while it runs. */
@NullMarked
package dev.loregraph.archive.report;

import org.jspecify.annotations.NullMarked;
