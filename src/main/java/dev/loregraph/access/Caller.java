package dev.loregraph.access;

import java.security.Principal;
import java.time.Instant;
import java.util.Set;

/**
 * What a credential that holds says of whoever sent it.
 *
 * @param credentialId the sign-in or API key that it comes from, which must not have ended
 * @param issuedAt when it was made
 * @param until when it ends
 * @param claimed the platform roles that it was made with
 */
public record Caller(
        String userId,
        String credentialId,
        Instant issuedAt,
        Instant until,
        Set<PlatformRole> claimed,
        Reach reach)
        implements Principal {

    public Caller {
        claimed = Set.copyOf(claimed);
    }

    @Override
    public String getName() {
        return userId;
    }
}
