package dev.loregraph.consolidation.extraction.presence;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Weighs cues. The numbers are data ({@code presence-weights.json}): a logistic regression over the
 * cues of real session journals, one number a cue, fitted around hand-set expectations (an
 * informative prior, penalty 60); positive speaks for presence, negative for mere talk.
 */
final class PresenceWeights {

    private static final double TEMPERATURE = 1.5;

    private final Map<Cue, Double> weights = new EnumMap<>(Cue.class);
    private final double bias;
    private final double repeated;
    private final double threshold;

    PresenceWeights(Map<String, Double> file) {
        for (var cue : Cue.values()) {
            weights.put(cue, file.getOrDefault(cue.name(), 0.0));
        }
        bias = file.getOrDefault("bias", 0.0);
        repeated = file.getOrDefault("repeated", 0.0);
        threshold = file.getOrDefault("threshold", 0.5);
    }

    /** How strongly one mention speaks for presence, as a logit. */
    double score(Set<Cue> cues) {
        double score = bias;
        for (var cue : cues) {
            score += weights.getOrDefault(cue, 0.0);
        }
        return score;
    }

    /**
     * The probability that someone with these mentions was there: their mean, leaning to the
     * strongest.
     */
    double probability(double[] scores) {
        double best = Arrays.stream(scores).max().orElse(0);
        double total = 0;
        double weighted = 0;
        for (double score : scores) {
            double share = Math.exp((score - best) / TEMPERATURE);
            total += share;
            weighted += share * score;
        }
        return 1 / (1 + Math.exp(-(weighted / total + repeated * Math.log(scores.length))));
    }

    boolean isPresent(double probability) {
        return probability >= threshold;
    }
}
