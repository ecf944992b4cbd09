package dev.loregraph.consolidation.extraction.presence;

import static dev.loregraph.consolidation.extraction.presence.CueReader.folded;

import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether what a verb states is done here and now, or only meant, possible, denied or past.
 */
final class Actuality {

    private static final int REACH = 4;
    private static final Set<String> PERFECT = Set.of("have", "had", "has");
    private static final Set<String> NEGATIONS =
            Set.of("not", "never", "didn't", "doesn't", "don't", "without");

    private final Lexicon lexicon;
    private final boolean presentTense;

    Actuality(Lexicon lexicon, boolean presentTense) {
        this.lexicon = lexicon;
        this.presentTense = presentTense;
    }

    /** Adds the cue of a deed where it is done, or else the cue of why it is not. */
    void read(List<Word> words, int verb, Cue deed, Set<Cue> cues) {
        var doubt = doubtAbout(words, verb);
        cues.add(doubt.orElse(deed));
        if (doubt.isEmpty() && isPast(words, verb)) {
            cues.add(Cue.PAST_TENSE);
        }
    }

    private Optional<Cue> doubtAbout(List<Word> words, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
            var word = folded(words, i);
            if (words.get(i).isName() || words.get(i).isPunctuation()) {
                return Optional.empty();
            }
            if (word.equals("to") && i > 0) {
                return isIntended(words, i) ? Optional.of(Cue.INTENDED) : Optional.empty();
            }
            var doubt = doubtIn(words, i);
            if (doubt.isPresent()) {
                return doubt;
            }
        }
        return Optional.empty();
    }

    private Optional<Cue> doubtIn(List<Word> words, int at) {
        var word = folded(words, at);
        if (word.equals("that") && lexicon.has("intentWords", folded(words, at - 1))) {
            return Optional.of(Cue.INTENDED);
        }
        if (lexicon.has("modals", word)) {
            return Optional.of(Cue.MODAL);
        }
        if (PERFECT.contains(word)) {
            return Optional.of(Cue.BEFORE);
        }
        return NEGATIONS.contains(word) ? Optional.of(Cue.NEGATED) : Optional.empty();
    }

    private boolean isIntended(List<Word> words, int to) {
        for (int i = to - 1; i >= Math.max(0, to - REACH); i--) {
            if (lexicon.has("intentWords", folded(words, i))
                    || Set.of("have", "has", "that").contains(folded(words, i))) {
                return true;
            }
        }
        return false;
    }

    /** A past tense in a text that tells in the present: "where he left Orla". */
    boolean isPast(List<Word> words, int verb) {
        return presentTense
                && lexicon.isOnlyPast(folded(words, verb))
                && !lexicon.has("beForms", folded(words, verb - 1));
    }

    /** "was greeted by" in a text that tells in the present. */
    boolean isPastPassive(List<Word> words, int participle) {
        return presentTense && Set.of("was", "were").contains(folded(words, participle - 1));
    }
}
