package dev.loregraph.network.structure;

import java.util.Comparator;

/**
 * An entity's place in the network.
 *
 * @param score more is more so; comparable only within one answer
 */
record Standing(String entityId, double score) {

    static final Comparator<Standing> HIGHEST_FIRST =
            Comparator.comparingDouble(Standing::score)
                    .reversed()
                    .thenComparing(Standing::entityId);
}
