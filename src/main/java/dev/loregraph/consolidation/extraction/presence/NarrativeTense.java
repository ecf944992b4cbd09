package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.consolidation.extraction.linking.LinkedText;
import dev.loregraph.consolidation.extraction.linking.Sentence;
import java.util.List;

/** Tells whether a text narrates in the present tense, by the verbs behind its names. */
final class NarrativeTense {

    private final Lexicon lexicon;
    private int present;
    private int past;

    NarrativeTense(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean isPresent(LinkedText text) {
        text.forEachParagraph(this::count);
        return present > 2 && present > 2 * past;
    }

    private void count(List<Sentence> paragraph) {
        for (var sentence : paragraph) {
            var words = sentence.words();
            for (int i = 0; i + 1 < words.size(); i++) {
                if (words.get(i).isName() && words.get(i + 1).isPlain()) {
                    count(words.get(i + 1).folded());
                }
            }
        }
    }

    private void count(String verb) {
        if (lexicon.isPast(verb)) {
            past++;
        } else if (lexicon.isFiniteVerb(verb)) {
            present++;
        }
    }
}
