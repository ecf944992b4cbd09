package dev.loregraph.consolidation.extraction.relations;

import dev.loregraph.consolidation.extraction.vocabulary.RelationRule;
import java.util.List;

/** A word that may state a relationship, with the words that must follow it. */
record Trigger(RelationRule rule, Kind kind, List<String> rest, boolean participle, String name) {

    /** Which construction the trigger belongs to. */
    enum Kind {
        VERB,
        PHRASE,
        NOUN,
        PLURAL
    }

    int length() {
        return 1 + rest.size();
    }
}
