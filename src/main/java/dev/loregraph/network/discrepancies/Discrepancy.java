package dev.loregraph.network.discrepancies;

import dev.loregraph.graph.Row;
import java.util.List;

/**
 * Two claims of different accounts that can't both be right.
 *
 * @param fromSession the first session in which both hold
 * @param oneId the claim that comes first
 */
record Discrepancy(String id, Kind kind, int fromSession, String oneId, String otherId) {

    /** What the two disagree about. */
    enum Kind {
        /** Which of several it is, of which there can be one. */
        OBJECT,
        /** Whether it is so at all. */
        POLARITY
    }

    static Discrepancy of(Row row) {
        return new Discrepancy(
                row.text("id"),
                row.flag("agreeOnPolarity") ? Kind.OBJECT : Kind.POLARITY,
                row.integer("session"),
                row.text("oneId"),
                row.text("otherId"));
    }

    /** Its place in a list: the earliest first. */
    List<Object> key() {
        return List.of(fromSession, id);
    }
}
