package dev.loregraph.api;

import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of several lists, counted together, once, and only when a client selects one of them.
 */
public final class Totals<K> {

    private final Supplier<Map<K, Integer>> counting;
    private @Nullable Map<K, Integer> counted;

    /**
     * Lists that are counted together.
     *
     * @param counting counts all the lists in one question; an absent one is empty
     */
    public Totals(Supplier<Map<K, Integer>> counting) {
        this.counting = counting;
    }

    public IntSupplier of(K list) {
        return () -> counted().getOrDefault(list, 0);
    }

    private synchronized Map<K, Integer> counted() {
        if (counted == null) {
            counted = counting.get();
        }
        return counted;
    }
}
