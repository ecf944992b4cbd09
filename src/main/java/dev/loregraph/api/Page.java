package dev.loregraph.api;

import dev.loregraph.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param first how many at most, 1 to 100
 * @param after the sort key of the last element already seen, empty at the start; with the name of
 *     its list in front until that is known to be the one asked for
 * @param list the list that it is a part of, once that is known
 */
public record Page(int first, List<Object> after, @Nullable String list) {

    private static final int MOST = 100;
    private static final int USUAL = 20;

    public Page {
        if (first < 1 || first > MOST) {
            throw Refusal.badInput("first", "is " + first + ": ask for 1 to " + MOST);
        }
        after = List.copyOf(after);
    }

    /** From a field's {@code first} and {@code after} arguments. */
    public static Page of(@Nullable Integer first, @Nullable String after) {
        return new Page(
                first == null ? USUAL : first,
                after == null ? List.of() : Cursor.read(after),
                null);
    }

    /**
     * The same part of the list of this name, which its cursors carry; refuses another list's
     * cursor.
     */
    public Page in(String list) {
        if (after.isEmpty()) {
            return new Page(first, after, list);
        }
        if (!after.getFirst().equals(list)) {
            throw foreign();
        }
        return new Page(first, after.subList(1, after.size()), list);
    }

    /** That the sort key isn't one of this list's. */
    public static Refusal foreign() {
        return Refusal.badInput(
                "after", "is a cursor of another list: use one from this one's pageInfo or edges");
    }

    /**
     * How many rows a statement fetches: one more than asked for shows whether there is a next
     * page.
     */
    public int limit() {
        return first + 1;
    }

    /** The sort key for a statement's {@code $after}: null at the start of the list. */
    public @Nullable List<Object> afterOrNull() {
        return after.isEmpty() ? null : after;
    }
}
