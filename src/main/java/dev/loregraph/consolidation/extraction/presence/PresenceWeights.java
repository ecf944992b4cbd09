package dev.loregraph.consolidation.extraction.presence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs cues and impressions. The numbers are data ({@code presence-weights.json}), two logistic
 * regressions: one number a cue for each mention, fitted around hand-set expectations (an
 * informative prior, penalty 60), and one number a part of the {@link Impression} that a person's
 * mentions make together; positive speaks for presence, negative for mere talk.
 */
final class PresenceWeights {

    static final List<String> PARTS =
            List.of(
                    "person.lean",
                    "person.total",
                    "person.repeated",
                    "person.strong",
                    "person.acting");

    private final Map<Cue, Double> cues = new EnumMap<>(Cue.class);
    private final double bias;
    private final double[] parts;
    private final double personBias;
    private final double threshold;

    PresenceWeights(Map<String, Double> file) {
        for (var cue : Cue.values()) {
            cues.put(cue, file.getOrDefault(cue.name(), 0.0));
        }
        bias = file.getOrDefault("bias", 0.0);
        parts = PARTS.stream().mapToDouble(part -> file.getOrDefault(part, 0.0)).toArray();
        personBias = file.getOrDefault("person.bias", 0.0);
        threshold = file.getOrDefault("threshold", 0.5);
    }

    /** How strongly one mention speaks for presence, as a logit. */
    double score(Set<Cue> seen) {
        double score = bias;
        for (var cue : seen) {
            score += cues.getOrDefault(cue, 0.0);
        }
        return score;
    }

    /** The probability that someone who makes this impression was there. */
    double probability(Impression impression) {
        double logit = personBias;
        var features = impression.features();
        for (int i = 0; i < parts.length; i++) {
            logit += parts[i] * features[i];
        }
        return 1 / (1 + Math.exp(-logit));
    }

    boolean isPresent(double probability) {
        return probability >= threshold;
    }
}
