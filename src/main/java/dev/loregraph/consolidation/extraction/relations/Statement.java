package dev.loregraph.consolidation.extraction.relations;

/** That one side stands in a relationship to the other; incomplete while a side is nobody. */
record Statement(String type, Actors subject, Actors object) {

    boolean isComplete() {
        return !subject.isNobody() && !object.isNobody();
    }

    double certainty() {
        return subject.certainty() * object.certainty();
    }
}
