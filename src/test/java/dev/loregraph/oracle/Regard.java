package dev.loregraph.oracle;

/** How somebody regards somebody, or by how much that changed. */
record Regard(int disposition, int trust, int respect, int fear) {

    static final Regard NONE = new Regard(0, 0, 0, 0);

    /** After a change, which is cut off at 100 either way. */
    Regard plus(Regard change) {
        return new Regard(
                cut(disposition + change.disposition),
                cut(trust + change.trust),
                cut(respect + change.respect),
                cut(fear + change.fear));
    }

    private static int cut(int value) {
        return Math.max(-100, Math.min(100, value));
    }
}
