/** The two clocks of a campaign: the sessions that were played, and when things were recorded. */
@NullMarked
package dev.loregraph.network.clocks;

import org.jspecify.annotations.NullMarked;
