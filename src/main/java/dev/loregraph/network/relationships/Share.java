package dev.loregraph.network.relationships;

import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one claim adds to a relationship, as the projected edge keeps it.
 *
 * @param account whose word it is: the journal's author, or who stated it
 * @param from first session it counts in
 * @param until first session it no longer counts in
 * @param knownFrom since when that was known, in microseconds
 * @param knownTo since when it no longer was
 */
public record Share(
        String claimId,
        String account,
        int from,
        int until,
        double weight,
        double confidence,
        long knownFrom,
        long knownTo) {

    /** All shares of one edge, in the edge's order. */
    static Stream<Share> of(Row edge) {
        List<String> claimIds = edge.texts("claimIds");
        List<String> accounts = edge.texts("accounts");
        List<Integer> from = edge.integers("sessions");
        List<Integer> until = edge.integers("untils");
        List<Double> weights = edge.numbers("weights");
        List<Double> confidences = edge.numbers("confidences");
        List<Long> knownFrom = edge.longs("knownFrom");
        List<Long> knownTo = edge.longs("knownTo");
        return IntStream.range(0, claimIds.size())
                .mapToObj(i ->
                        new Share(
                                claimIds.get(i),
                                accounts.get(i),
                                from.get(i),
                                until.get(i),
                                weights.get(i),
                                confidences.get(i),
                                knownFrom.get(i),
                                knownTo.get(i)));
    }

    /** Whether it was known, and had begun. */
    boolean hasBegunAt(Moment moment) {
        return from <= moment.session() && moment.isWithin(knownFrom, knownTo);
    }

    boolean hasEndedAt(Moment moment) {
        return until <= moment.session();
    }
}
