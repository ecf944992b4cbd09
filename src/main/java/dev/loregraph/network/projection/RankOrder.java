package dev.loregraph.network.projection;

import java.util.List;

/**
 * The order of a list of relationships, strongest first, as text that an index keeps: first what is
 * left of the greatest weight, in hexadecimal; then type, subject and object.
 */
public final class RankOrder {

    /** Before and behind all that there is. */
    public static final String FIRST = "";

    public static final String LAST = "~";

    private RankOrder() {}

    static String of(double weight, ClaimPair pair) {
        return String.join(" ", of(weight), pair.type(), pair.subjectId(), pair.objectId());
    }

    /**
     * Behind the last element of a page.
     *
     * @param key negated weight, type, subject and object; anything else is the start
     */
    public static String after(List<Object> key) {
        return key.size() == 4 && key.getFirst() instanceof Number negated
                ? of(
                        -negated.doubleValue(),
                        new ClaimPair(text(key, 2), text(key, 1), text(key, 3)))
                : FIRST;
    }

    /** Behind all that weighs as much as this or more, and little else. */
    public static String behind(double weight) {
        return of(weight) + LAST;
    }

    /** Weights are rounded to millionths. */
    private static String of(double weight) {
        return String.format("%016x", Long.MAX_VALUE - Math.round(weight * 1e6));
    }

    private static String text(List<Object> key, int place) {
        return String.valueOf(key.get(place));
    }
}
