package dev.loregraph.campaign.invitations;

import dev.loregraph.access.CampaignRole;
import dev.loregraph.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What an invitation is to be. */
record NewInvitation(CampaignRole role, Instant expiresAt) {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(30);

    /** Good for a week when no end is given, and for 30 days at most. */
    static NewInvitation of(CampaignRole role, @Nullable Instant expiresAt, Instant now) {
        Instant end = expiresAt == null ? now.plus(USUAL) : expiresAt;
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            throw Refusal.badInput(
                    "expiresAt", "is " + end + ": an invitation ends within 30 days from now");
        }
        return new NewInvitation(role, end.truncatedTo(ChronoUnit.MILLIS));
    }
}
