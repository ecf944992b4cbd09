package dev.loregraph.consolidation.extraction.relations;

import static dev.loregraph.consolidation.extraction.relations.Grammar.folded;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isNameAt;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isPossessiveAt;

import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.relations.Targets.Reach;
import java.util.List;
import java.util.Set;

/** Reads nouns of relation: "Orla is the mother of Bram", "Bram's mother Orla". */
record NounReader(Grammar grammar, Subjects subjects, Targets targets, Ends ends) {

    private static final int ATTRIBUTES = 5;
    private static final Set<String> LINKS = Set.of("of", "to", "for", "in");

    List<Statement> read(Occurrence noun) {
        var words = noun.words();
        int left = noun.at() - 1;
        while (left >= 0 && noun.at() - left <= ATTRIBUTES && isAttribute(words.get(left))) {
            left--;
        }
        if (LINKS.contains(folded(words, noun.after()))) {
            return List.of(readOf(noun, left));
        }
        return isPossessiveAt(words, left) && isNameAt(words, left - 1)
                ? List.of(readOwned(noun, left - 1))
                : List.of();
    }

    private boolean isAttribute(Word word) {
        return word.isPlain()
                && !grammar.be().contains(word.folded())
                && !grammar.prepositions().contains(word.folded());
    }

    /** "Orla is the mother of Bram", "Orla, mother of Bram", "the mother of Bram, Orla". */
    private Statement readOf(Occurrence noun, int left) {
        var words = noun.words();
        var fits = ends.objectsOf(noun.trigger().rule());
        var object = targets.from(words, noun.after() + 1, Reach.NEAR, fits);
        var subject = subjectAt(words, left);
        return noun.states(
                subject.isNobody() && object.end() > 0
                        ? namedBehind(words, object.end() + 1)
                        : subject,
                object);
    }

    /**
     * "Bram's mother Orla", "Bram's mother is Orla", "Orla is Bram's mother", "Orla, Bram's
     * mother".
     */
    private Statement readOwned(Occurrence noun, int owner) {
        var words = noun.words();
        var id = words.get(owner).entity();
        var object =
                ends.objectsOf(noun.trigger().rule()).test(id)
                        ? new Actors(List.of(id), 1, owner)
                        : Actors.NOBODY;
        var before = subjectAt(words, owner - 1);
        return noun.states(before.isNobody() ? namedBehind(words, noun.after()) : before, object);
    }

    private Actors subjectAt(List<Word> words, int left) {
        if (grammar.be().contains(folded(words, left))) {
            return subjects.of(words, left);
        }
        return folded(words, left).equals(",") ? subjects.leftOf(words, left + 1) : Actors.NOBODY;
    }

    private Actors namedBehind(List<Word> words, int position) {
        int i = position;
        while (folded(words, i).equals(",")
                || grammar.naming().contains(folded(words, i))
                || grammar.be().contains(folded(words, i))) {
            i++;
        }
        boolean named =
                isNameAt(words, i)
                        && !isPossessiveAt(words, i + 1)
                        && !words.get(i).entity().isEmpty();
        return named ? new Actors(List.of(words.get(i).entity()), 1, i) : Actors.NOBODY;
    }
}
