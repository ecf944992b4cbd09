package dev.loregraph.consolidation.extraction;

import java.util.Collection;
import java.util.Set;

/** Hits, false alarms and misses. */
record Score(int hits, int falseAlarms, int misses) {

    static final Score NONE = new Score(0, 0, 0);

    static Score of(Set<String> found, Set<String> expected) {
        int hits = (int) found.stream().filter(expected::contains).count();
        return new Score(hits, found.size() - hits, expected.size() - hits);
    }

    static Score sum(Collection<Score> scores) {
        return scores.stream().reduce(NONE, Score::plus);
    }

    Score plus(Score other) {
        return new Score(hits + other.hits, falseAlarms + other.falseAlarms, misses + other.misses);
    }

    double recall() {
        return (double) hits / Math.max(1, hits + misses);
    }

    double precision() {
        return (double) hits / Math.max(1, hits + falseAlarms);
    }

    double f1() {
        return 2.0 * hits / Math.max(1, 2 * hits + falseAlarms + misses);
    }
}
