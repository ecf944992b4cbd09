package dev.loregraph.network.clocks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When things were recorded, as the graph keeps it: microseconds since 1970, rounded down. */
public final class RecordedTime {

    /** The end of what is known until today. */
    public static final long OPEN = Long.MAX_VALUE;

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private RecordedTime() {}

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    public static long micros(Instant time) {
        Instant bounded = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
        return bounded.getEpochSecond() * 1_000_000 + bounded.getNano() / 1_000;
    }
}
