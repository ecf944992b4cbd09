package dev.loregraph.consolidation.extraction.relations;

import static dev.loregraph.consolidation.extraction.relations.Grammar.folded;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isNameAt;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isPossessiveAt;

import dev.loregraph.consolidation.extraction.linking.Party;
import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds subjects to the left of a verb, and objects to the right of it. */
final class ActorFinder {

    private static final int APPOSITIVE = 14;
    private static final int NEAR = 5;
    private static final double NAMED = 1;
    private static final double DISTANT = 0.8;
    private static final double GROUP = 0.75;
    private static final double PRONOUN = 0.55;

    private final Grammar grammar;
    private final Set<String> group;
    private final Party party;

    ActorFinder(Grammar grammar, Set<String> group, Party party) {
        this.grammar = grammar;
        this.group = group;
        this.party = party;
    }

    /** The subject of the verb, copula or participle at a position. */
    Actors subjectOf(List<Word> words, int verb) {
        int i = verb - 1;
        while (i >= 0 && words.get(i).isPlain() && grammar.isAuxiliary(folded(words, i))) {
            i--;
        }
        if (Set.of("who", "which", "that").contains(folded(words, i))) {
            i = folded(words, i - 1).equals(",") ? i - 2 : i - 1;
        }
        if (folded(words, i).equals(",") || folded(words, i).equals(")")) {
            int before = beforeAppositive(words, i);
            if (before >= 0) {
                return groupEndingAt(words, before, NAMED);
            }
        }
        var direct = directAt(words, i);
        if (!direct.isNobody()) {
            return direct;
        }
        return isNounSubject(words, i) ? Actors.NOBODY : firstOfClause(words, i);
    }

    private Actors directAt(List<Word> words, int at) {
        if (isNameAt(words, at)) {
            int start = startOfGroup(words, at);
            return grammar.prepositions().contains(folded(words, start - 1))
                    ? Actors.NOBODY
                    : groupEndingAt(words, at, NAMED);
        }
        return crowd(words, at);
    }

    /** The player characters, where a word stands for them. */
    private Actors crowd(List<Word> words, int at) {
        var word = folded(words, at);
        if (group.contains(word)
                && Set.of("the", "our", "whole", "entire").contains(folded(words, at - 1))) {
            return new Actors(party.members(), GROUP, at);
        }
        if (word.equals("we") || word.equals("us")) {
            return new Actors(party.members(), GROUP, at);
        }
        if (word.equals("they") || word.equals("them")) {
            return new Actors(party.members(), PRONOUN, at);
        }
        var author = party.author();
        boolean first = word.equals("i") || word.equals("me");
        return first && author != null ? new Actors(List.of(author), NAMED, at) : Actors.NOBODY;
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
    private boolean isNounSubject(List<Word> words, int at) {
        if (at < 0 || !words.get(at).isPlain()) {
            return at >= 0 && isPossessiveAt(words, at);
        }
        var word = folded(words, at);
        return !word.equals("and")
                && !word.equals("then")
                && !word.equals("to")
                && !word.equals("or")
                && !word.equals("but");
    }

    private Actors firstOfClause(List<Word> words, int last) {
        for (int i = grammar.clauseStart(words, Math.max(0, last)); i <= last; i++) {
            boolean free = !grammar.prepositions().contains(wordBefore(words, i));
            if (isNameAt(words, i) && free && !isPossessiveAt(words, i + 1)) {
                return groupEndingAt(words, endOfGroup(words, i), DISTANT);
            }
            var crowd = crowd(words, i);
            if (!crowd.isNobody()
                    && free
                    && !folded(words, i).equals("them")
                    && !folded(words, i).equals("us")
                    && !folded(words, i).equals("me")) {
                return new Actors(crowd.ids(), crowd.certainty() * DISTANT, i);
            }
        }
        return Actors.NOBODY;
    }

    private String wordBefore(List<Word> words, int at) {
        int i = at - 1;
        while (i >= 0 && grammar.determiners().contains(folded(words, i))) {
            i--;
        }
        return folded(words, i);
    }

    private static int startOfGroup(List<Word> words, int end) {
        int i = end;
        while (Set.of("and", ",").contains(folded(words, i - 1)) && isFellowBefore(words, i - 1)) {
            i = isNameAt(words, i - 2) ? i - 2 : i - 3;
        }
        return i;
    }

    private static boolean isFellowBefore(List<Word> words, int joint) {
        return isNameAt(words, joint - 1)
                || (folded(words, joint - 1).equals(",") && isNameAt(words, joint - 2));
    }

    private static int endOfGroup(List<Word> words, int start) {
        int i = start;
        while (Set.of("and", ",").contains(folded(words, i + 1)) && isFellowAfter(words, i + 1)) {
            i = isNameAt(words, i + 2) ? i + 2 : i + 3;
        }
        return i;
    }

    private static boolean isFellowAfter(List<Word> words, int joint) {
        int name = isNameAt(words, joint + 1) ? joint + 1 : joint + 2;
        boolean joined =
                isNameAt(words, joint + 1)
                        || (folded(words, joint + 1).equals("and") && isNameAt(words, joint + 2));
        return joined && !isPossessiveAt(words, name + 1);
    }

    private static Actors groupEndingAt(List<Word> words, int end, double certainty) {
        var ids = new ArrayList<String>();
        int start = startOfGroup(words, end);
        words.subList(start, end + 1).stream()
                .map(Word::entity)
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        return new Actors(ids, certainty, end);
    }

    /** The first fitting object from a position on, at most {@code reach} words away. */
    Actors objectFrom(List<Word> words, int from, int reach, Predicate<String> fits) {
        for (int i = from; i < Math.min(words.size(), from + reach); i++) {
            if (isNameAt(words, i)) {
                var named = objectAt(words, i, fits);
                if (!named.isNobody() || reach <= NEAR) {
                    return named;
                }
            } else if (isStop(words, i, from, reach)) {
                return Actors.NOBODY;
            }
            var crowd = crowd(words, i);
            if (!crowd.isNobody() && crowd.ids().stream().anyMatch(fits)) {
                return crowd;
            }
        }
        return Actors.NOBODY;
    }

    private static Actors objectAt(List<Word> words, int at, Predicate<String> fits) {
        int end = endOfGroup(words, at);
        if (isPossessiveAt(words, at + 1)) {
            return Actors.NOBODY;
        }
        var ids = words.subList(at, end + 1).stream().map(Word::entity).filter(fits).toList();
        return ids.isEmpty() ? Actors.NOBODY : new Actors(ids, NAMED, end);
    }

    private boolean isStop(List<Word> words, int at, int from, int reach) {
        var word = words.get(at);
        if (word.isPossessive()) {
            return reach <= NEAR;
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
                || (at > from && reach <= NEAR && grammar.prepositions().contains(word.folded()));
    }
}
