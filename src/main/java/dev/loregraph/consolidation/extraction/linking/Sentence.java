package dev.loregraph.consolidation.extraction.linking;

import dev.loregraph.consolidation.extraction.text.Span;
import java.util.List;

/** A sentence with its names found: its exact range, and the number of its paragraph. */
public record Sentence(Span span, int paragraph, List<Word> words) {

    public boolean hasNames() {
        return words.stream().anyMatch(Word::isName);
    }
}
