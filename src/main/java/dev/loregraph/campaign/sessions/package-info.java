/** The sessions of a campaign, which are its clock. */
@NamedInterface("sessions")
@NullMarked
package dev.loregraph.campaign.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
