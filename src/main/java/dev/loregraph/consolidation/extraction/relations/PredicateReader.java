package dev.loregraph.consolidation.extraction.relations;

import static dev.loregraph.consolidation.extraction.relations.Grammar.folded;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isNameAt;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isPossessiveAt;

import dev.loregraph.consolidation.extraction.relations.Targets.Reach;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads what follows "is": "Orla is loyal to Bram", "Orla and Bram are allies". */
record PredicateReader(Grammar grammar, Subjects subjects, Targets targets, Ends ends) {

    private static final Set<String> BEFORE_PLURALS = Set.of("old", "sworn", "bitter", "close");

    List<Statement> readPhrase(Occurrence phrase) {
        var words = phrase.words();
        int i = phrase.at() - 1;
        while (grammar.isAdverb(folded(words, i))
                || grammar.negations().contains(folded(words, i))) {
            i--;
        }
        boolean apposed =
                folded(words, i).equals(",")
                        && isNameAt(words, i - 1)
                        && phrase.trigger().length() > 1;
        if (!apposed && !grammar.be().contains(folded(words, i))) {
            return List.of();
        }
        var subject = apposed ? subjects.leftOf(words, i + 1) : subjects.of(words, i);
        var fits = ends.objectsOf(phrase.trigger().rule());
        return List.of(
                phrase.states(subject, targets.from(words, phrase.after(), Reach.NEAR, fits)));
    }

    List<Statement> readPlural(Occurrence plural) {
        var words = plural.words();
        int i = plural.at() - 1;
        while (grammar.isAdverb(folded(words, i)) || BEFORE_PLURALS.contains(folded(words, i))) {
            i--;
        }
        if (!grammar.be().contains(folded(words, i))
                || folded(words, plural.after()).equals("of")
                || isPossessiveAt(words, plural.at() - 1)) {
            return List.of();
        }
        return amongEachOther(plural, subjects.of(words, i));
    }

    private static List<Statement> amongEachOther(Occurrence plural, Actors all) {
        return IntStream.range(0, all.ids().size())
                .mapToObj(i ->
                        plural.states(
                                new Actors(all.ids().subList(i, i + 1), all.certainty(), all.end()),
                                new Actors(
                                        all.ids().subList(i + 1, all.ids().size()), 1, all.end())))
                .toList();
    }
}
