package dev.loregraph.consolidation.extraction.text;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The paragraphs of a text: lines, joined where a line was merely wrapped, never longer than a
 * bound.
 */
public final class Paragraphs implements Iterator<Span> {

    private static final int LONGEST = 20_000;
    private static final int WRAPPED_LINE = 50;
    private static final String ENDS = ".!?:\"”’)";

    private final String text;
    private int next;

    public Paragraphs(String text) {
        this.text = text;
        this.next = skipBlank(0);
    }

    @Override
    public boolean hasNext() {
        return next < text.length();
    }

    @Override
    public Span next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int start = next;
        int end = endOfLine(start);
        while (end < text.length() && end - start < LONGEST && wrapsInto(start, end)) {
            end = endOfLine(end + 1);
        }
        end = end - start > LONGEST ? cut(start) : end;
        next = skipBlank(end);
        return new Span(start, end);
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < text.length()
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r'
                && at - from <= LONGEST) {
            at++;
        }
        return at;
    }

    private boolean wrapsInto(int start, int end) {
        int line =
                text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n'
                        ? end + 2
                        : end + 1;
        if (line >= text.length() || !Character.isLetter(text.charAt(line))) {
            return false;
        }
        int lastLine = end - Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
        boolean open = ENDS.indexOf(text.charAt(end - 1)) < 0;
        return Character.isLowerCase(text.charAt(line)) || (open && lastLine > WRAPPED_LINE);
    }

    private int cut(int start) {
        int limit = start + LONGEST;
        for (int at = limit; at > limit - 200; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
