/** Invitations to a campaign, by a code that is good once. */
@NullMarked
package dev.loregraph.campaign.invitations;

import org.jspecify.annotations.NullMarked;
