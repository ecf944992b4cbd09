package dev.loregraph.consolidation.runs;

import dev.loregraph.graph.Row;
import java.util.Map;

/**
 * What a run did, in numbers.
 *
 * @param claimsCircular what it read and left out, for something would have stood above itself
 * @param writes changes that it made to nodes, relationships and properties
 */
record RunCounts(
        int claimsProposed,
        int claimsAccepted,
        int claimsUnchanged,
        int claimsRetracted,
        int claimsCircular,
        int mentionsLinked,
        int entitiesProposed,
        int writes) {

    static RunCounts of(Row run) {
        return new RunCounts(
                run.integer("claimsProposed"),
                run.integer("claimsAccepted"),
                run.integer("claimsUnchanged"),
                run.integer("claimsRetracted"),
                run.maybeInteger("claimsCircular").orElse(0),
                run.integer("mentionsLinked"),
                run.integer("entitiesProposed"),
                run.integer("writes"));
    }

    Map<String, Object> asProperties() {
        return Map.of(
                "claimsProposed", claimsProposed,
                "claimsAccepted", claimsAccepted,
                "claimsUnchanged", claimsUnchanged,
                "claimsRetracted", claimsRetracted,
                "claimsCircular", claimsCircular,
                "mentionsLinked", mentionsLinked,
                "entitiesProposed", entitiesProposed,
                "writes", writes);
    }

    String inWords(int journals) {
        return "%d %s read: %d mentions linked; %d claims accepted, %d to review, %d unchanged, %d retracted%s; %d new names"
                .formatted(
                        journals,
                        journals == 1 ? "journal" : "journals",
                        mentionsLinked,
                        claimsAccepted,
                        claimsProposed,
                        claimsUnchanged,
                        claimsRetracted,
                        circularInWords(),
                        entitiesProposed);
    }

    private String circularInWords() {
        return claimsCircular == 0
                ? ""
                : ", %d left out because they would put something above itself"
                        .formatted(claimsCircular);
    }
}
