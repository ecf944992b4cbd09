package dev.loregraph.network.paths;

/** What makes one way better than another. */
enum PathMeasure {
    /** Fewer steps; among ways of as many, the stronger one. */
    SHORTEST,

    /**
     * More weight, counted as conductors in a row: the inverses of the steps' weights add up to the
     * inverse of the way's.
     */
    STRONGEST;

    /**
     * More than all resistance that a way of few steps has: a relationship weighs 0.001 at least.
     */
    private static final double STEP = 1e6;

    /** How far apart two entities are whose relationships weigh this much together. */
    double distance(double weight) {
        return this == SHORTEST ? STEP + 1 / weight : 1 / weight;
    }
}
