package dev.loregraph.network.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.loregraph.graph.Ids;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Two claims of different accounts that can't both be right.
 *
 * @param one the one that comes first in order
 * @param known since when and until when that was known, and then in which session it began; in the
 *     order of recorded time
 */
record Contradiction(CountedClaim one, CountedClaim other, List<Known> known) {

    /**
     * A stretch of recorded time, and the first session in which both claims hold by what was known
     * then.
     */
    record Known(Period period, int session) {

        /** The same with those as one that touch and tell of the same session. */
        static List<Known> joined(List<Known> all) {
            return all.stream()
                    .collect(groupingBy(Known::session, mapping(Known::period, toList())))
                    .entrySet()
                    .stream()
                    .flatMap(of ->
                            Period.joined(of.getValue()).stream()
                                    .map(period -> new Known(period, of.getKey())))
                    .sorted(Comparator.comparingLong(one -> one.period().from()))
                    .toList();
        }
    }

    Contradiction {
        known = Known.joined(known);
    }

    String id() {
        return Ids.following(one.id(), other.id());
    }

    /** The row that {@code network/write-contradictions} takes; seen by who sees both. */
    Map<String, Object> asRow(String campaignId) {
        return Map.of(
                "oneId", one.id(), "otherId", other.id(), "id", id(), "properties", of(campaignId));
    }

    private Map<String, Object> of(String campaignId) {
        return Map.of(
                "id", id(),
                "campaignId", campaignId,
                "audience", one.audience().narrowedBy(other.audience()).key(),
                "session", known.stream().mapToInt(Known::session).min().orElseThrow(),
                "sessions", known.stream().map(Known::session).toList(),
                "knownFrom", known.stream().map(each -> each.period().from()).toList(),
                "knownTo", known.stream().map(each -> each.period().to()).toList());
    }
}
