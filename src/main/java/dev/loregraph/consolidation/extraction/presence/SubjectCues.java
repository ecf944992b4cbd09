package dev.loregraph.consolidation.extraction.presence;

import static dev.loregraph.consolidation.extraction.presence.CueReader.folded;

import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.List;
import java.util.Set;

/** Reads what follows a name: a description, or the verb that its bearer is the subject of. */
final class SubjectCues {

    private static final int APPOSITIVE = 14;

    private final Lexicon lexicon;
    private final boolean presentTense;

    SubjectCues(Lexicon lexicon, boolean presentTense) {
        this.lexicon = lexicon;
        this.presentTense = presentTense;
    }

    void read(List<Word> words, int at, Set<Cue> cues) {
        if (folded(words, at + 1).equals(",")
                && Set.of("a", "an").contains(folded(words, at + 2))) {
            cues.add(Cue.DESCRIBED);
        }
        if (folded(words, at + 1).equals(",")
                && lexicon.has("familyWords", folded(words, at + 4))) {
            cues.add(Cue.FAMILY);
        }
        if (isSpeakerBehind(words, at - 1)) {
            cues.add(Cue.SPEAKS);
            return;
        }
        int verb = verbAfter(words, at);
        if (verb < words.size() && words.get(verb).isPlain()) {
            readVerb(words, verb, cues);
        }
        if (isSubject(cues) && isBehindSubordinator(words, at)) {
            cues.add(Cue.SUBORDINATE);
        }
    }

    /** "Halt!" shouts Orla. */
    private boolean isSpeakerBehind(List<Word> words, int verb) {
        return lexicon.has("speechVerbs", folded(words, verb))
                && CueReader.isQuoteMark(words, verb - 1);
    }

    static boolean isSubject(Set<Cue> cues) {
        return cues.contains(Cue.SPEAKS)
                || cues.contains(Cue.ACTS)
                || cues.contains(Cue.IS)
                || cues.contains(Cue.MODAL)
                || cues.contains(Cue.BEFORE)
                || cues.contains(Cue.NEGATED);
    }

    private boolean isBehindSubordinator(List<Word> words, int at) {
        int i = at - 1;
        while (i >= 0
                && (words.get(i).isName()
                        || words.get(i).is("and")
                        || words.get(i).is(",")
                        || words.get(i).is("the"))) {
            i--;
        }
        return i > 0 && lexicon.has("subordinators", folded(words, i));
    }

    private void readVerb(List<Word> words, int at, Set<Cue> cues) {
        var verb = words.get(at).folded();
        var next = folded(words, at + 1);
        boolean perfect = verb.equals("had") || verb.equals("has");
        if (lexicon.has("modals", verb)) {
            cues.add(Cue.MODAL);
        } else if (perfect
                && (lexicon.isParticiple(next) || next.equals("been") || next.equals("not"))) {
            cues.add(verb.equals("had") ? Cue.BEFORE : Cue.IS);
        } else if (perfect || Set.of("is", "was", "are", "were").contains(verb)) {
            readState(words, at, cues);
        } else if (Set.of("does", "did", "never", "didn't", "doesn't", "isn't", "wasn't")
                .contains(verb)) {
            cues.add(Cue.NEGATED);
        } else if (verb.endsWith("ing") && verb.length() > 4) {
            cues.add(Cue.DOING);
        } else if (lexicon.has("stateVerbs", verb)
                || (next.equals("by") && lexicon.isParticiple(verb))) {
            cues.add(Cue.IS);
        } else if (lexicon.isFiniteVerb(verb) || isPluralVerb(words, at)) {
            cues.add(lexicon.has("speechVerbs", verb) ? Cue.SPEAKS : Cue.ACTS);
            addPresence(verb, cues);
            addTense(verb, cues);
        }
    }

    /** Behind "Orla and Bram" a verb has no ending: "arrive". */
    private boolean isPluralVerb(List<Word> words, int at) {
        boolean fellows =
                at > 2
                        && words.get(at - 1).isName()
                        && folded(words, at - 2).equals("and")
                        && words.get(at - 3).isName();
        return fellows
                && !words.get(at).capital()
                && !lexicon.has("functionWords", words.get(at).folded());
    }

    private void addPresence(String word, Set<Cue> cues) {
        if (lexicon.has("presenceWords", word)) {
            cues.add(Cue.APPEARS);
        }
    }

    private void addTense(String verb, Set<Cue> cues) {
        if (presentTense && (lexicon.isPast(verb) || verb.equals("was") || verb.equals("were"))) {
            cues.add(Cue.PAST_TENSE);
        }
    }

    private void readState(List<Word> words, int at, Set<Cue> cues) {
        cues.add(Cue.IS);
        addTense(words.get(at).folded(), cues);
        for (int i = at + 1; i < Math.min(at + 5, words.size()); i++) {
            if (lexicon.has("goneWords", folded(words, i))) {
                cues.add(Cue.GONE);
            }
            addPresence(folded(words, i), cues);
        }
    }

    /**
     * The position of the verb that a name governs: behind adverbs, fellow subjects and an inserted
     * phrase.
     */
    private int verbAfter(List<Word> words, int at) {
        int i = afterFellows(words, at + 1);
        if (Set.of(",", "(", "—", "–").contains(folded(words, i))) {
            i = afterAppositive(words, i);
        }
        if (folded(words, i).equals("who")) {
            i++;
        }
        while (i < words.size() && lexicon.isAdverb(words.get(i))) {
            i++;
        }
        return i;
    }

    private static int afterFellows(List<Word> words, int from) {
        int i = from;
        while (Set.of("and", ",", "&").contains(folded(words, i))) {
            int name = folded(words, i + 1).equals("and") ? i + 2 : i + 1;
            if (name >= words.size() || !words.get(name).isName()) {
                break;
            }
            i = name + 1;
        }
        return i;
    }

    private static int afterAppositive(List<Word> words, int comma) {
        for (int i = comma + 2; i < Math.min(comma + APPOSITIVE, words.size()); i++) {
            if (Set.of(",", ")", "—", "–").contains(folded(words, i))) {
                return i + 1;
            }
        }
        return comma + 1;
    }
}
