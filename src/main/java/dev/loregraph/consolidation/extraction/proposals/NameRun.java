package dev.loregraph.consolidation.extraction.proposals;

import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.text.Span;
import java.util.List;

/**
 * Words of a sentence that may be one name.
 *
 * @param inside whether it has a capital that the start of a sentence does not explain
 */
record NameRun(List<Word> sentence, int start, int end, boolean inside) {

    List<Word> words() {
        return sentence.subList(start, end);
    }

    Span span() {
        return new Span(words().getFirst().start(), words().getLast().end());
    }

    /** Its folded words, which are the same wherever the name stands. */
    String spelling() {
        return String.join(" ", words().stream().map(Word::folded).toList()).replace(" 's", "'s");
    }

    boolean isQuoted() {
        return words().getFirst().quoted();
    }
}
