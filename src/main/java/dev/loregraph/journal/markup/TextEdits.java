package dev.loregraph.journal.markup;

import dev.loregraph.journal.markup.OffsetMap.Stretch;
import dev.loregraph.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Builds an edited copy of a text from front to back, and remembers what went where. */
public final class TextEdits {

    private final String original;
    private final StringBuilder copy;
    private final List<Stretch> stretches = new ArrayList<>();
    private int copied;

    public TextEdits(String original) {
        this.original = original;
        this.copy = new StringBuilder(original.length() + 64);
    }

    /** Copies up to the end (exclusive) and tells where the range from start to end came to be. */
    public TextRange keep(int start, int end) {
        copyUpTo(start);
        int copyStart = copy.length();
        copyUpTo(end);
        return new TextRange(copyStart, copy.length());
    }

    /** Puts the replacement in the range's place and tells where it is. */
    public TextRange replace(int start, int end, String replacement) {
        copyUpTo(start);
        var inCopy = new TextRange(copy.length(), copy.length() + replacement.length());
        copy.append(replacement);
        copied = end;
        stretches.add(new Stretch(new TextRange(start, end), inCopy));
        return inCopy;
    }

    void remove(int start, int end) {
        if (end > start) {
            replace(start, end, "");
        }
    }

    /** The copy with all that follows the last edit. */
    public String finished() {
        copyUpTo(original.length());
        return copy.toString();
    }

    public OffsetMap offsets() {
        return new OffsetMap(stretches);
    }

    private void copyUpTo(int end) {
        copy.append(original, copied, end);
        copied = end;
    }
}
