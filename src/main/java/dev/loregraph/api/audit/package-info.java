/** The audit's entries, for those who watch over a campaign or the server. */
@NullMarked
package dev.loregraph.api.audit;

import org.jspecify.annotations.NullMarked;
