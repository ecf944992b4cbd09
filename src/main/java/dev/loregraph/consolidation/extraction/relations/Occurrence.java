package dev.loregraph.consolidation.extraction.relations;

import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.List;

/** A trigger at one position of a sentence. */
record Occurrence(List<Word> words, int at, Trigger trigger) {

    /** The position behind the trigger. */
    int after() {
        return at + trigger.length();
    }

    /** The position of a word at most {@code reach} words from another, or -1. */
    int indexOf(String word, int from, int reach) {
        for (int i = Math.max(0, from); i < Math.min(words.size(), from + reach); i++) {
            if (words.get(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    Statement states(Actors subject, Actors object) {
        return trigger.rule().swap()
                ? states(trigger.rule().type(), object, subject)
                : states(trigger.rule().type(), subject, object);
    }

    Statement states(String type, Actors subject, Actors object) {
        return new Statement(type, subject, object);
    }
}
