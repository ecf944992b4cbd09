package dev.loregraph.consolidation.extraction.proposals;

import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.Set;

/** Tells names from capitalised words that are none. */
final class Distinction {

    private final Vocabulary vocabulary;
    private final Set<String> speech;

    Distinction(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.speech = vocabulary.verbForms("speechVerbs");
    }

    /** Whether it may be a name that the story would call its own. */
    boolean isPlausible(NameRun run) {
        var name = run.spelling();
        boolean magic =
                run.start() > 0 && isIn("castWords", run.sentence().get(run.start() - 1).folded());
        boolean known = isIn("spells", name) || isIn("notNames", name);
        return !magic
                && !known
                && !isAdjective(run)
                && run.span().end() - run.span().start() > 2
                && (isDistinctive(run) || run.words().size() > 1);
    }

    /**
     * "Dwarven numbers": one capital word before a plain noun is an adjective rather than a name.
     */
    private boolean isAdjective(NameRun run) {
        if (run.words().size() > 1 || run.end() >= run.sentence().size()) {
            return false;
        }
        var next = run.sentence().get(run.end());
        return run.spelling().matches(".*(an|ish|en|ese|ic|ite|al)s?")
                && next.isPlain()
                && !next.capital()
                && vocabulary.isCommon(next.folded())
                && !isIn("functionWords", next.folded())
                && !next.folded().endsWith("ed")
                && !speech.contains(next.folded());
    }

    /** Whether one of its words is neither plain English nor a title. */
    boolean isDistinctive(NameRun run) {
        return run.words().stream().anyMatch(this::isDistinctive);
    }

    /** Whether it is several words that are all distinctive. */
    boolean isDistinctiveThroughout(NameRun run) {
        return run.words().size() > 1
                && run.words().stream().filter(Word::capital).allMatch(this::isDistinctive);
    }

    private boolean isDistinctive(Word word) {
        return word.isPlain()
                && word.capital()
                && !vocabulary.isCommon(word.folded())
                && !vocabulary.isCompound(word.folded())
                && !isIn("notNames", word.folded())
                && !isIn("titles", word.folded())
                && !isIn("functionWords", word.folded());
    }

    private boolean isIn(String list, String word) {
        return vocabulary.words(list).contains(word);
    }
}
