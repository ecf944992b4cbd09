package dev.loregraph.text;

/**
 * Part of a text, in UTF-16 units.
 *
 * @param end exclusive
 */
public record TextRange(int start, int end) {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean touches(TextRange other) {
        return start < other.end && other.start < end;
    }

    public TextRange spanning(TextRange other) {
        return new TextRange(Math.min(start, other.start), Math.max(end, other.end));
    }
}
