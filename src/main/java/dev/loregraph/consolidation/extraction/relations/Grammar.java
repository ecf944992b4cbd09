package dev.loregraph.consolidation.extraction.relations;

import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;

/** Small questions about the words of a sentence. */
record Grammar(
        Set<String> be,
        Set<String> modals,
        Set<String> adverbs,
        Set<String> negations,
        Set<String> determiners,
        Set<String> prepositions,
        Set<String> breaks,
        Set<String> hypothetical,
        Set<String> afterTo,
        Set<String> managing,
        Set<String> report,
        Set<String> family,
        Set<String> naming) {

    private static final Set<String> PERFECT = Set.of("has", "have", "had", "having");
    private static final Set<String> CLAUSE_MARKS = Set.of(";", ":", "—", "–", "\"", "“", "”", "(");

    static Grammar of(Vocabulary words) {
        return new Grammar(
                words.words("beForms"),
                words.words("modals"),
                words.words("adverbs"),
                words.words("negations"),
                words.words("determiners"),
                words.words("prepositions"),
                words.words("clauseBreaks"),
                words.words("hypotheticalClause"),
                words.words("hypotheticalAfterTo"),
                words.words("managing"),
                words.verbForms("reportVerbs"),
                words.words("familyWords"),
                words.verbForms("namingVerbs"));
    }

    static String folded(List<Word> words, int at) {
        return at >= 0 && at < words.size() ? words.get(at).folded() : "";
    }

    static boolean isNameAt(List<Word> words, int at) {
        return at >= 0 && at < words.size() && words.get(at).isName();
    }

    static boolean isPossessiveAt(List<Word> words, int at) {
        return at >= 0 && at < words.size() && words.get(at).isPossessive();
    }

    /** Words that may stand between a subject and its verb. */
    boolean isAuxiliary(String word) {
        return be.contains(word)
                || modals.contains(word)
                || negations.contains(word)
                || PERFECT.contains(word)
                || word.equals("does")
                || word.equals("did")
                || word.equals("do")
                || isAdverb(word);
    }

    boolean isAdverb(String word) {
        return adverbs.contains(word)
                || word.equals("longer")
                || (word.endsWith("ly") && word.length() > 4);
    }

    boolean isBreak(Word word) {
        return CLAUSE_MARKS.contains(word.folded())
                || (word.isPlain() && breaks.contains(word.folded()));
    }

    int clauseStart(List<Word> words, int from) {
        int i = from;
        while (i > 0 && !isBreak(words.get(i - 1))) {
            i--;
        }
        return i;
    }

    /** Whether the words before a trigger make it a wish, a plan, a rumour or a question. */
    boolean isHypothetical(List<Word> words, int at) {
        if (words.getLast().is("?") || words.get(at).quoted()) {
            return true;
        }
        for (int i = 0; i < at; i++) {
            if (words.get(i).isPlain() && hypothetical.contains(words.get(i).folded())) {
                return true;
            }
        }
        return folded(words, at - 1).equals("to") && !managing.contains(folded(words, at - 2));
    }

    boolean isNegated(List<Word> words, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            if (words.get(i).isName() || words.get(i).isPunctuation()) {
                return false;
            }
            if (negations.contains(folded(words, i))) {
                return true;
            }
        }
        return false;
    }

    boolean isReported(List<Word> words, int at) {
        for (int i = 1; i < at; i++) {
            if (words.get(i).isPlain() && report.contains(words.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a participle stands in a passive clause: "was gravely wounded". */
    boolean isPassive(List<Word> words, int at) {
        int i = at - 1;
        while (i >= 0 && (isAdverb(folded(words, i)) || negations.contains(folded(words, i)))) {
            i--;
        }
        return be.contains(folded(words, i));
    }
}
