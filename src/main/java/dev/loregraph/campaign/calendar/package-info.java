/** A campaign's own calendar: how days in the world of the game are counted, read and written. */
@NamedInterface("calendar")
@NullMarked
package dev.loregraph.campaign.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
