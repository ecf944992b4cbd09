package dev.loregraph.network.relationships;

import dev.loregraph.graph.Row;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one claim adds to a relationship, as the projected edge keeps it.
 *
 * @param from first session it counts in
 * @param until first session it no longer counts in
 */
record Share(String claimId, int from, int until, double weight, double confidence) {

    /** All shares of one edge, in the edge's order. */
    static Stream<Share> of(Row edge) {
        List<String> claimIds = edge.texts("claimIds");
        List<Integer> from = edge.integers("sessions");
        List<Integer> until = edge.integers("untils");
        List<Double> weights = edge.numbers("weights");
        List<Double> confidences = edge.numbers("confidences");
        return IntStream.range(0, claimIds.size())
                .mapToObj(i ->
                        new Share(
                                claimIds.get(i),
                                from.get(i),
                                until.get(i),
                                weights.get(i),
                                confidences.get(i)));
    }

    boolean holdsAt(int session) {
        return from <= session && until > session;
    }
}
