package dev.loregraph.consolidation.extraction.relations;

import java.util.List;

/** Who stands at one end of a relationship in a sentence, and how surely. */
record Actors(List<String> ids, double certainty, int end) {

    static final Actors NOBODY = new Actors(List.of(), 0, -1);

    boolean isNobody() {
        return ids.isEmpty();
    }
}
