package dev.loregraph.consolidation.reading;

import dev.loregraph.consolidation.extraction.text.Span;

/** The part of a line around a name that is enough to judge it by. */
final class Excerpt {

    private static final int EACH_SIDE = 120;

    private Excerpt() {}

    static Span around(String text, Span name) {
        int lineStart = text.lastIndexOf('\n', name.start() - 1) + 1;
        int lineEnd = text.indexOf('\n', name.end());
        int start = Math.max(lineStart, name.start() - EACH_SIDE);
        int end = Math.min(lineEnd < 0 ? text.length() : lineEnd, name.end() + EACH_SIDE);
        return new Span(wholeCharacter(text, start), wholeCharacter(text, end));
    }

    /** One earlier where the offset would cut a surrogate pair in two. */
    private static int wholeCharacter(String text, int offset) {
        boolean inside =
                offset > 0
                        && offset < text.length()
                        && Character.isLowSurrogate(text.charAt(offset));
        return inside ? offset - 1 : offset;
    }
}
