package dev.loregraph.proof;

import dev.loregraph.graph.Ids;
import java.util.Set;

/**
 * Gives what a step of a story makes the same ids whenever it is told, in a world with hidden
 * things and in one without; random ones between the steps.
 */
final class SeededIds extends Ids {

    private String step = "";
    private Set<Integer> hidden = Set.of();
    private int drawn;
    private int drawnHidden;

    /**
     * A step begins.
     *
     * @param hidden which of the ids it draws are for things that one of the worlds lacks
     */
    synchronized void begin(String step, Set<Integer> hidden) {
        this.step = step;
        this.hidden = Set.copyOf(hidden);
        this.drawn = 0;
        this.drawnHidden = 0;
    }

    synchronized void end() {
        step = "";
    }

    @Override
    public synchronized String next() {
        if (step.isEmpty()) {
            return super.next();
        }
        return hidden.contains(drawn + drawnHidden)
                ? of(step + " hidden", drawnHidden++)
                : of(step, drawn++);
    }

    /** The n-th id that a step draws, from 0. */
    static String of(String step, int n) {
        return following(step, Integer.toString(n));
    }
}
