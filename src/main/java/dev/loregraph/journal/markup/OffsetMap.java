package dev.loregraph.journal.markup;

import dev.loregraph.text.TextRange;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where each part of one text is in an edited copy of it, and back. A range that begins or ends
 * inside a replaced stretch takes in the whole of it.
 *
 * @param stretches what was replaced by what, in order
 */
public record OffsetMap(List<Stretch> stretches) {

    /** One replaced stretch: its range in the original and in the copy. */
    public record Stretch(TextRange original, TextRange copy) {

        Stretch reversed() {
            return new Stretch(copy, original);
        }
    }

    public OffsetMap {
        stretches = List.copyOf(stretches);
    }

    public TextRange toCopy(TextRange range) {
        int start =
                moved(
                        range.start(),
                        last(stretch -> stretch.original().start() <= range.start()),
                        true);
        int end =
                moved(
                        range.end(),
                        last(stretch -> stretch.original().start() < range.end()),
                        false);
        return new TextRange(start, Math.max(start, end));
    }

    public TextRange toOriginal(TextRange range) {
        return new OffsetMap(stretches.stream().map(Stretch::reversed).toList()).toCopy(range);
    }

    private int moved(int offset, int index, boolean toStart) {
        if (index < 0) {
            return offset;
        }
        Stretch stretch = stretches.get(index);
        if (offset >= stretch.original().end()) {
            return offset - stretch.original().end() + stretch.copy().end();
        }
        return toStart ? stretch.copy().start() : stretch.copy().end();
    }

    /**
     * The last stretch for which this holds, given that it holds for all before it; -1 for none.
     */
    private int last(Predicate<Stretch> holds) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(stretches.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
