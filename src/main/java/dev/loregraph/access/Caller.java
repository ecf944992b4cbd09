package dev.loregraph.access;

import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a credential that holds says of whoever sent it.
 *
 * @param signInId the sign-in that it came from, which must not have ended; null for an API key
 * @param issuedAt when it was made
 * @param until when it ends
 * @param claimed the platform roles that it was made with
 */
public record Caller(
        String userId,
        @Nullable String signInId,
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
