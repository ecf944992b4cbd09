package dev.loregraph.consolidation.extraction.presence;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A logistic regression with a quadratic penalty on standardised features, by Newton's method;
 * whoever is likelier present than not counts as present.
 */
final class LogisticRegression {

    private static final double PENALTY = 3;
    private static final int ROUNDS = 30;
    private static final double LEAST_DEVIATION = 0.05;

    /** One person in one session. */
    record Sample(
            int session, String person, Impression impression, boolean present, double weight) {

        double[] features() {
            return impression.features();
        }
    }

    private final double[] weights;
    private final double bias;

    private LogisticRegression(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    double weight(int feature) {
        return weights[feature];
    }

    double bias() {
        return bias;
    }

    static LogisticRegression of(List<Sample> samples) {
        int n = samples.getFirst().features().length;
        double[] mean = new double[n];
        double[] deviation = new double[n];
        for (int i = 0; i < n; i++) {
            int at = i;
            mean[i] = column(samples, at).average().orElse(0);
            double variance =
                    column(samples, at).map(x -> Math.pow(x - mean[at], 2)).average().orElse(0);
            deviation[i] = Math.max(LEAST_DEVIATION, Math.sqrt(variance));
        }
        double[] w = new double[n + 1];
        for (int round = 0; round < ROUNDS; round++) {
            step(samples, mean, deviation, w);
        }
        double bias = w[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = w[i] / deviation[i];
            bias -= weights[i] * mean[i];
        }
        return new LogisticRegression(weights, bias);
    }

    private static DoubleStream column(List<Sample> samples, int at) {
        return samples.stream().mapToDouble(sample -> sample.features()[at]);
    }

    private static void step(List<Sample> samples, double[] mean, double[] deviation, double[] w) {
        int n = mean.length;
        double[][] system = new double[n + 1][n + 2];
        for (int i = 0; i < n; i++) {
            system[i][i] = PENALTY;
            system[i][n + 1] = PENALTY * w[i];
        }
        system[n][n] = 1e-3;
        for (var sample : samples) {
            double[] x = new double[n + 1];
            x[n] = 1;
            double logit = w[n];
            for (int i = 0; i < n; i++) {
                x[i] = (sample.features()[i] - mean[i]) / deviation[i];
                logit += w[i] * x[i];
            }
            double p = 1 / (1 + Math.exp(-logit));
            double error = sample.weight() * (p - (sample.present() ? 1 : 0));
            double curvature = sample.weight() * p * (1 - p);
            for (int i = 0; i <= n; i++) {
                system[i][n + 1] += error * x[i];
                for (int j = 0; j <= n; j++) {
                    system[i][j] += curvature * x[i] * x[j];
                }
            }
        }
        double[] move = solved(system);
        for (int i = 0; i <= n; i++) {
            w[i] -= move[i];
        }
    }

    /** Gauss and Jordan's elimination; the system is positive definite, so it needs no pivoting. */
    private static double[] solved(double[][] system) {
        int n = system.length;
        for (int i = 0; i < n; i++) {
            for (int row = 0; row < n; row++) {
                double factor = row == i ? 0 : system[row][i] / system[i][i];
                for (int j = i; j <= n && factor != 0; j++) {
                    system[row][j] -= factor * system[i][j];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = system[i][n] / system[i][i];
        }
        return solution;
    }

    double f1(List<Sample> samples) {
        int[] tally = new int[3];
        samples.forEach(sample -> tally(sample, tally));
        return f1(tally);
    }

    static double f1(int[] tally) {
        return 2.0 * tally[0] / Math.max(1, 2 * tally[0] + tally[1] + tally[2]);
    }

    /** Counts a sample as a hit, a false alarm or a miss. */
    void tally(Sample sample, int[] tally) {
        boolean claimed = probability(sample.features()) >= 0.5;
        if (claimed && sample.present()) {
            tally[0]++;
        } else if (claimed) {
            tally[1]++;
        } else if (sample.present()) {
            tally[2]++;
        }
    }

    private double probability(double[] features) {
        double logit = bias;
        for (int i = 0; i < features.length; i++) {
            logit += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-logit));
    }
}
