package dev.loregraph.network.evidence;

import dev.loregraph.graph.Row;
import java.util.Comparator;
import java.util.List;

/**
 * A quote that supports a claim; what a member reads there is the same range of the text as they
 * get it.
 *
 * @param weight of the claim that it supports
 * @param start first UTF-16 offset in the revision's stored body
 * @param end offset behind the quote
 * @param position its place among the journal's quotes, the same for all who may see it
 * @param revision the number of the journal's revision that the range is in
 */
public record Evidence(
        String id,
        double weight,
        String revisionId,
        int start,
        int end,
        int position,
        int revision,
        String journalId,
        String sessionId,
        int sessionNumber,
        String author) {

    /** As they are listed. */
    static final Comparator<Evidence> STRONGEST_FIRST =
            Comparator.comparingDouble((Evidence evidence) -> -evidence.weight)
                    .thenComparingInt(Evidence::sessionNumber)
                    .thenComparingInt(Evidence::position)
                    .thenComparing(Evidence::id);

    static Evidence of(Row row) {
        Row evidence = row.row("evidence");
        return new Evidence(
                evidence.text("id"),
                row.number("weight"),
                row.text("revisionId"),
                evidence.integer("start"),
                evidence.integer("end"),
                row.integer("position"),
                row.integer("revision"),
                row.text("journalId"),
                row.text("sessionId"),
                evidence.integer("sessionNumber"),
                row.text("author"));
    }

    List<Object> key() {
        return List.of(-weight, sessionNumber, position, id);
    }
}
