@NullMarked
package dev.loregraph.campaign.invitations;

import org.jspecify.annotations.NullMarked;
