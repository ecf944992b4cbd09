package dev.loregraph.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import dev.loregraph.network.parts.Today;
import dev.loregraph.network.projection.ClaimPair;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds drafts among the known claims that say the same of what is a part of the draft's entity by
 * now, so that reading a journal after a merge finds every claim there already.
 */
final class Recognised {

    private final Map<String, ClaimDraft> drafts;
    private final Set<String> taken;
    private final Map<ClaimPair, List<ClaimDraft>> open;

    private Recognised(List<KnownClaim> known, Map<String, ClaimDraft> drafts, Today today) {
        this.drafts = drafts;
        this.taken =
                known.stream()
                        .map(KnownClaim::key)
                        .filter(drafts::containsKey)
                        .collect(toCollection(HashSet::new));
        this.open =
                drafts.entrySet().stream()
                        .filter(draft -> !taken.contains(draft.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(groupingBy(draft -> today.of(draft.pair())));
    }

    /** The claims, each with the key of the draft that says the same, if one does. */
    static List<KnownClaim> among(
            List<KnownClaim> known, Map<String, ClaimDraft> drafts, Today today) {
        var recognised = new Recognised(known, drafts, today);
        return known.stream()
                .sorted(Comparator.comparing(KnownClaim::id))
                .map(recognised::keyed)
                .toList();
    }

    private KnownClaim keyed(KnownClaim claim) {
        if (drafts.containsKey(claim.key())) {
            return claim;
        }
        return open.getOrDefault(claim.pair(), List.of()).stream()
                .filter(draft -> draft.keyOf(claim.said()).equals(claim.key()))
                .map(ClaimDraft::key)
                .filter(taken::add)
                .findFirst()
                .map(claim::withKey)
                .orElse(claim);
    }
}
