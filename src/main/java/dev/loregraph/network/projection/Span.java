package dev.loregraph.network.projection;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Some sessions in a row.
 *
 * @param from the first
 * @param until the first behind them, {@link #FOREVER} if there is no end
 */
record Span(int from, int until) {

    static final int FOREVER = Integer.MAX_VALUE;

    static Span from(int session) {
        return new Span(session, FOREVER);
    }

    boolean isEmpty() {
        return from >= until;
    }

    boolean includes(int session) {
        return from <= session && session < until;
    }

    Span and(Span other) {
        return new Span(Math.max(from, other.from), Math.min(until, other.until));
    }

    Span until(int end) {
        return new Span(from, Math.min(until, end));
    }

    static List<Span> minus(List<Span> spans, Span gone) {
        return spans.stream().flatMap(span -> span.minus(gone)).toList();
    }

    private Stream<Span> minus(Span gone) {
        return and(gone).isEmpty()
                ? Stream.of(this)
                : Stream.of(new Span(from, gone.from), new Span(gone.until, until))
                        .filter(Predicate.not(Span::isEmpty));
    }
}
