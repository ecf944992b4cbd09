package dev.loregraph.network.rivalry;

import dev.loregraph.network.catalogue.Nature;
import java.util.List;

/** How one stands to another: what its ties are worth, by what they mean. */
record Stance(double loyalty, double betrayal, double cooperation, double conflict) {

    static Stance of(List<Tie> ties) {
        return new Stance(
                sum(ties, Nature.LOYALTY),
                sum(ties, Nature.BETRAYAL),
                sum(ties, Nature.COOPERATION),
                sum(ties, Nature.CONFLICT));
    }

    private static double sum(List<Tie> ties, Nature nature) {
        return rounded(
                ties.stream().filter(tie -> tie.nature() == nature).mapToDouble(Tie::value).sum());
    }

    /** As the graph rounds its sums. */
    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
