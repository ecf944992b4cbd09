package dev.loregraph.network.projection;

import dev.loregraph.graph.Row;

/** How somebody regards somebody, or by how much that changed; each within -100 to 100. */
public record Regard(int disposition, int trust, int respect, int fear) {

    /** Before anything was told, and what changes nothing. */
    public static final Regard NONE = new Regard(0, 0, 0, 0);

    private static final int MOST = 100;

    public Regard {
        if (isOut(disposition) || isOut(trust) || isOut(respect) || isOut(fear)) {
            throw new IllegalArgumentException(
                    "beyond %d: %d, %d, %d, %d".formatted(MOST, disposition, trust, respect, fear));
        }
    }

    static Regard of(Row claim) {
        return claim.maybeInteger("disposition")
                .map(disposition ->
                        new Regard(
                                disposition,
                                claim.integer("trust"),
                                claim.integer("respect"),
                                claim.integer("fear")))
                .orElse(NONE);
    }

    /** What it is after a change: it never goes beyond its bounds, and comes back from there. */
    public Regard changedBy(Regard change) {
        return new Regard(
                within(disposition + change.disposition),
                within(trust + change.trust),
                within(respect + change.respect),
                within(fear + change.fear));
    }

    /** The change that led here, which may be twice as much as a regard can be. */
    public Regard.Difference since(Regard earlier) {
        return new Difference(
                disposition - earlier.disposition,
                trust - earlier.trust,
                respect - earlier.respect,
                fear - earlier.fear);
    }

    private static int within(int value) {
        return Math.clamp(value, -MOST, MOST);
    }

    private static boolean isOut(int value) {
        return value < -MOST || value > MOST;
    }

    /** How far two regards are apart. */
    public record Difference(int disposition, int trust, int respect, int fear) {}
}
