package dev.loregraph.network.projection;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Row;
import java.util.List;
import java.util.stream.IntStream;

/**
 * That one entity stands below another, as some readers are told.
 *
 * @param spans when, by what is known today
 */
record Link(ClaimPair pair, Audience audience, List<Span> spans) {

    static Link of(Row row) {
        List<Integer> sessions = row.integers("sessions");
        List<Integer> untils = row.integers("untils");
        return new Link(
                ClaimPair.of(row),
                row.audience("audience"),
                IntStream.range(0, sessions.size())
                        .mapToObj(i -> new Span(sessions.get(i), untils.get(i)))
                        .toList());
    }

    boolean holdsIn(int session) {
        return spans.stream().anyMatch(span -> span.includes(session));
    }

    /** Whether all who see the other one see this. */
    boolean isSeenWith(Link other) {
        return audience.equals(Audience.PARTY) || audience.equals(other.audience);
    }
}
