package dev.loregraph.network.projection;

import java.util.Comparator;

/** A rectangle in two times: known for a while, about some sessions. */
record Extent(Period known, Span sessions) {

    static final Comparator<Extent> IN_ORDER =
            Comparator.<Extent>comparingLong(extent -> extent.known().from())
                    .thenComparingInt(Extent::from);

    int from() {
        return sessions.from();
    }

    int until() {
        return sessions.until();
    }
}
