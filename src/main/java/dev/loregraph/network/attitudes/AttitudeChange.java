package dev.loregraph.network.attitudes;

import dev.loregraph.graph.Row;
import dev.loregraph.network.clocks.Moment;
import dev.loregraph.network.clocks.RecordedTime;
import dev.loregraph.network.projection.Regard;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one claim changed in how somebody regards somebody.
 *
 * @param position where in the session's text it was told
 * @param value what it was after this
 */
record AttitudeChange(
        int session,
        int position,
        Instant recordedAt,
        String claimId,
        Regard change,
        Regard value) {

    /** The order of claims. */
    static final Comparator<AttitudeChange> IN_ORDER =
            Comparator.comparingInt(AttitudeChange::session)
                    .thenComparingInt(AttitudeChange::position)
                    .thenComparing(AttitudeChange::recordedAt)
                    .thenComparing(AttitudeChange::claimId);

    /** What an edge tells as of a moment, not yet added up. */
    static Stream<AttitudeChange> of(Row edge, Moment moment) {
        List<Integer> sessions = edge.integers("sessions");
        List<Long> knownFrom = edge.longs("knownFrom");
        List<Long> knownTo = edge.longs("knownTo");
        return IntStream.range(0, sessions.size())
                .filter(i ->
                        sessions.get(i) <= moment.session()
                                && moment.isWithin(knownFrom.get(i), knownTo.get(i)))
                .mapToObj(i -> of(edge, i));
    }

    private static AttitudeChange of(Row edge, int i) {
        var change =
                new Regard(
                        edge.integers("dispositions").get(i),
                        edge.integers("trusts").get(i),
                        edge.integers("respects").get(i),
                        edge.integers("fears").get(i));
        return new AttitudeChange(
                edge.integers("sessions").get(i),
                edge.integers("positions").get(i),
                RecordedTime.instant(edge.longs("recorded").get(i)),
                edge.texts("claimIds").get(i),
                change,
                Regard.NONE);
    }

    AttitudeChange from(Regard before) {
        return new AttitudeChange(
                session, position, recordedAt, claimId, change, before.changedBy(change));
    }
}
