package dev.loregraph.consolidation.extraction.presence;

import java.util.List;
import java.util.function.Predicate;

/**
 * What all the mentions of one person in a text say together.
 *
 * @param lean the mean of their scores, leaning to the strongest
 * @param total the logarithm of their odds, added up
 * @param repeated the logarithm of their number
 * @param strong the logarithm of one more than the number of strong ones
 * @param acting whether one shows the person speaking or acting here and now
 */
record Impression(double lean, double total, double repeated, double strong, double acting) {

    private static final double TEMPERATURE = 1.5;
    private static final double STRONG = 2;

    static Impression of(List<Sighting> sightings) {
        double best = sightings.stream().mapToDouble(Sighting::score).max().orElse(0);
        double shares = 0;
        double weighted = 0;
        double odds = 1;
        for (var sighting : sightings) {
            double share = Math.exp((sighting.score() - best) / TEMPERATURE);
            shares += share;
            weighted += share * sighting.score();
            odds += Math.exp(sighting.score());
        }
        return new Impression(
                shares == 0 ? 0 : weighted / shares,
                Math.log(odds),
                Math.log(Math.max(1, sightings.size())),
                Math.log1p(count(sightings, sighting -> sighting.score() > STRONG)),
                Math.min(1, count(sightings, Sighting::acting)));
    }

    private static double count(List<Sighting> sightings, Predicate<Sighting> kind) {
        return (double) sightings.stream().filter(kind).count();
    }

    boolean isNone() {
        return total == 0;
    }

    /** In the order of the components. */
    double[] features() {
        return new double[] {lean, total, repeated, strong, acting};
    }
}
