/** Campaigns, their members and their sessions, which are the campaign's clock. */
@NullMarked
package dev.loregraph.campaign;

import org.jspecify.annotations.NullMarked;
