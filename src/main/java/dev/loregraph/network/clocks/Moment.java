package dev.loregraph.network.clocks;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A point on both clocks, as statements ask for it.
 *
 * @param session the last session whose claims count
 * @param recordedAt in {@link RecordedTime microseconds}; null is now, which needs no looking back
 */
public record Moment(int session, @Nullable Long recordedAt) {

    /** A session that no campaign reaches, and before which every end lies that is known. */
    private static final int PRESENT = Integer.MAX_VALUE - 1;

    public static final Moment NOW = new Moment(PRESENT, null);

    /** The end of this session, by what is known now. */
    public static Moment ofSession(int session) {
        return new Moment(Math.min(session, PRESENT), null);
    }

    /** What a client asks for; now, when it asks for no moment. */
    public static Moment of(@Nullable AsOf asked) {
        if (asked == null) {
            return NOW;
        }
        int session = asked.session() == null ? PRESENT : Math.min(asked.session(), PRESENT);
        Instant recordedAt = asked.recordedAt();
        return new Moment(session, recordedAt == null ? null : RecordedTime.micros(recordedAt));
    }

    /** The parameters {@code session} and {@code recordedAt} of a statement. */
    public Map<String, @Nullable Object> asParameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("session", session);
        parameters.put("recordedAt", recordedAt);
        return parameters;
    }

    /** Whether no session is asked about. */
    public boolean isInTheLastSession() {
        return session == PRESENT;
    }

    /** Whether something that was known in this half-open period is known at this moment. */
    public boolean isWithin(long knownFrom, long knownTo) {
        return recordedAt == null
                ? knownTo == RecordedTime.OPEN
                : knownFrom <= recordedAt && recordedAt < knownTo;
    }
}
