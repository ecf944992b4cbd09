package dev.loregraph.consolidation.extraction.relations;

import static dev.loregraph.consolidation.extraction.relations.Grammar.folded;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isNameAt;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isPossessiveAt;

import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.List;
import java.util.Set;

/** Finds subjects, to the left of their verbs. */
record Subjects(Grammar grammar, Crowd crowd) {

    private static final int APPOSITIVE = 14;
    private static final double NAMED = 1;
    private static final double DISTANT = 0.8;
    private static final Set<String> RELATIVES = Set.of("who", "which", "that");
    private static final Set<String> SHARING = Set.of("and", "then", "to", "or", "but");
    private static final Set<String> OBJECT_PRONOUNS = Set.of("them", "us", "me");

    /** The subject of the verb, copula or participle at a position. */
    Actors of(List<Word> words, int verb) {
        int i = verb - 1;
        while (i >= 0 && words.get(i).isPlain() && grammar.isAuxiliary(folded(words, i))) {
            i--;
        }
        if (RELATIVES.contains(folded(words, i))) {
            i = folded(words, i - 1).equals(",") ? i - 2 : i - 1;
        }
        if (folded(words, i).equals(",") || folded(words, i).equals(")")) {
            int before = beforeAppositive(words, i);
            if (before >= 0) {
                return group(NameGroup.endingAt(words, before), NAMED);
            }
        }
        var direct = directAt(words, i);
        return !direct.isNobody() || isNounSubject(words, i) ? direct : firstOfClause(words, i);
    }

    /** The name right before a position, or before the comma there, with its fellows. */
    Actors leftOf(List<Word> words, int position) {
        int i = folded(words, position - 1).equals(",") ? position - 2 : position - 1;
        return isNameAt(words, i) ? of(words, i + 1) : Actors.NOBODY;
    }

    private static Actors group(NameGroup group, double certainty) {
        return new Actors(group.ids(), certainty, group.end());
    }

    private Actors directAt(List<Word> words, int at) {
        if (!isNameAt(words, at)) {
            return crowd.at(words, at);
        }
        var group = NameGroup.endingAt(words, at);
        return grammar.prepositions().contains(folded(words, group.start() - 1))
                ? Actors.NOBODY
                : group(group, NAMED);
    }

    private static int beforeAppositive(List<Word> words, int comma) {
        for (int i = comma - 1; i > Math.max(0, comma - APPOSITIVE); i--) {
            boolean opens = words.get(i).is(",") || words.get(i).is("(");
            if (opens && isNameAt(words, i - 1)) {
                return i - 1;
            }
        }
        return -1;
    }

    /** "The guard kills": a plain noun right before the verb is its subject, and no name is. */
    private static boolean isNounSubject(List<Word> words, int at) {
        if (at < 0 || !words.get(at).isPlain()) {
            return isPossessiveAt(words, at);
        }
        return !SHARING.contains(folded(words, at));
    }

    private Actors firstOfClause(List<Word> words, int last) {
        for (int i = grammar.clauseStart(words, Math.max(0, last)); i <= last; i++) {
            var actors = openerAt(words, i);
            if (!actors.isNobody()) {
                return actors;
            }
        }
        return Actors.NOBODY;
    }

    private Actors openerAt(List<Word> words, int at) {
        if (grammar.prepositions().contains(wordBefore(words, at))) {
            return Actors.NOBODY;
        }
        if (isNameAt(words, at) && !isPossessiveAt(words, at + 1)) {
            return group(NameGroup.startingAt(words, at).widened(), DISTANT);
        }
        var crowded = crowd.at(words, at);
        return crowded.isNobody() || OBJECT_PRONOUNS.contains(folded(words, at))
                ? Actors.NOBODY
                : new Actors(crowded.ids(), crowded.certainty() * DISTANT, at);
    }

    private String wordBefore(List<Word> words, int at) {
        int i = at - 1;
        while (i >= 0 && grammar.determiners().contains(folded(words, i))) {
            i--;
        }
        return folded(words, i);
    }
}
