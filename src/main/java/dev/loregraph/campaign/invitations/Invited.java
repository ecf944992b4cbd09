package dev.loregraph.campaign.invitations;

import org.jspecify.annotations.Nullable;

/**
 * An invitation as its maker gets it.
 *
 * @param code what lets its bearer in: shown this once, and null to who asks again
 */
record Invited(Invitation invitation, @Nullable String code) {

    @Override
    public String toString() {
        return invitation.toString();
    }
}
