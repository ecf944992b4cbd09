package dev.loregraph.consolidation.extraction.relations;

import static dev.loregraph.consolidation.extraction.relations.Grammar.folded;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isNameAt;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isPossessiveAt;

import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.List;
import java.util.function.Predicate;

/** Finds objects, to the right of what governs them. */
record Targets(Grammar grammar, Crowd crowd) {

    /** How many words away an object is looked for. */
    enum Reach {
        /** Right behind, or behind its own article and adjectives. */
        NEAR(5),
        /** Behind another object too: "gave Bram the sword". */
        FAR(10);

        private final int words;

        Reach(int words) {
            this.words = words;
        }
    }

    /** The first fitting object from a position on. */
    Actors from(List<Word> words, int from, Reach reach, Predicate<String> fits) {
        for (int i = from; i < Math.min(words.size(), from + reach.words); i++) {
            if (isNameAt(words, i)) {
                var named = namedAt(words, i, fits);
                if (!named.isNobody() || reach == Reach.NEAR) {
                    return named;
                }
            } else if (isStop(words, i, from, reach)) {
                return Actors.NOBODY;
            }
            var crowded = crowd.at(words, i);
            if (!crowded.isNobody() && crowded.ids().stream().anyMatch(fits)) {
                return crowded;
            }
        }
        return Actors.NOBODY;
    }

    /** The fitting names of the group that begins at a position, unless they only own something. */
    static Actors namedAt(List<Word> words, int at, Predicate<String> fits) {
        if (isPossessiveAt(words, at + 1)) {
            return Actors.NOBODY;
        }
        var group = NameGroup.startingAt(words, at);
        var ids = group.ids().stream().filter(fits).toList();
        return ids.isEmpty() ? Actors.NOBODY : new Actors(ids, 1, group.end());
    }

    private boolean isStop(List<Word> words, int at, int from, Reach reach) {
        var word = words.get(at);
        if (word.isPossessive()) {
            return reach == Reach.NEAR;
        }
        if (word.isPunctuation()) {
            return !word.is("-");
        }
        boolean joint =
                word.is("and")
                        || word.is("or")
                        || word.is("but")
                        || grammar.breaks().contains(word.folded());
        return joint
                || (at > from
                        && reach == Reach.NEAR
                        && grammar.prepositions().contains(folded(words, at)));
    }
}
