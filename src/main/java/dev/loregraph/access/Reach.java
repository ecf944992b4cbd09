package dev.loregraph.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a credential carries: it only ever takes away from what its owner may do.
 *
 * @param inPerson whether the owner signed in, rather than a program with a key of theirs
 * @param mayWrite whether anything may be changed
 * @param campaigns the only campaigns that count, null when all of the owner's do
 */
public record Reach(boolean inPerson, boolean mayWrite, @Nullable Set<String> campaigns) {

    /** Somebody who signed in: all that they may do. */
    public static final Reach IN_PERSON = new Reach(true, true, null);

    public Reach {
        campaigns = campaigns == null ? null : Set.copyOf(campaigns);
    }

    /** A program with a key. */
    public static Reach ofKey(boolean mayWrite, Optional<Set<String>> campaigns) {
        return new Reach(false, mayWrite, campaigns.orElse(null));
    }

    Map<String, CampaignRole> within(Map<String, CampaignRole> roles) {
        Set<String> only = campaigns;
        return only == null
                ? Map.copyOf(roles)
                : roles.entrySet().stream()
                        .filter(membership -> only.contains(membership.getKey()))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue));
    }
}
