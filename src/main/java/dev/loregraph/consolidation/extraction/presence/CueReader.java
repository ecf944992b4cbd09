package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the cues of one name in its sentence. */
final class CueReader {

    private static final int APPOSITIVE = 14;
    private static final int NEAR = 7;

    private final Lexicon lexicon;
    private final Cast cast;
    private final boolean presentTense;

    CueReader(Lexicon lexicon, Cast cast, boolean presentTense) {
        this.lexicon = lexicon;
        this.cast = cast;
        this.presentTense = presentTense;
    }

    Set<Cue> cues(List<Word> words, int at) {
        var cues = EnumSet.noneOf(Cue.class);
        if (isPossessive(words, at)) {
            readPossessed(words, at + 2, cues);
        } else {
            readAfter(words, at, cues);
            readBefore(words, at, cues);
        }
        readWhole(words, at, cues);
        return cues;
    }

    private static boolean isPossessive(List<Word> words, int at) {
        return at + 1 < words.size() && words.get(at + 1).isPossessive();
    }

    private static String folded(List<Word> words, int at) {
        return at >= 0 && at < words.size() ? words.get(at).folded() : "";
    }

    private void readPossessed(List<Word> words, int from, Set<Cue> cues) {
        boolean body = false;
        for (int i = from; i < Math.min(from + 3, words.size()) && words.get(i).isPlain(); i++) {
            body |= lexicon.has("bodyWords", words.get(i).folded());
        }
        cues.add(body ? Cue.BODY : Cue.POSSESSIVE);
    }

    private void readAfter(List<Word> words, int at, Set<Cue> cues) {
        if (folded(words, at + 1).equals(",")
                && Set.of("a", "an").contains(folded(words, at + 2))) {
            cues.add(Cue.DESCRIBED);
        }
        if (folded(words, at + 1).equals(",")
                && lexicon.has("familyWords", folded(words, at + 4))) {
            cues.add(Cue.FAMILY);
        }
        int verb = verbAfter(words, at);
        if (verb < words.size() && words.get(verb).isPlain()) {
            readVerb(words, verb, cues);
        }
        if (isSubject(cues) && isBehindSubordinator(words, at)) {
            cues.add(Cue.SUBORDINATE);
        }
    }

    private static boolean isSubject(Set<Cue> cues) {
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

    private void readBefore(List<Word> words, int at, Set<Cue> cues) {
        int i = at - 1;
        while (i >= 0
                && (isFellow(words, i)
                        || Set.of("the", "a", "an", "both", "old").contains(folded(words, i)))) {
            i--;
        }
        while (i > 0 && isKinship(words, i)) {
            cues.add(Cue.FAMILY);
            i--;
        }
        readGovernor(words, i, cues);
        readNaming(words, i, cues);
    }

    /** "his sister", "her old friend", with the comma that may follow. */
    private boolean isKinship(List<Word> words, int at) {
        var word = folded(words, at);
        return lexicon.has("familyWords", word)
                || (word.equals(",") && lexicon.has("familyWords", folded(words, at - 1)))
                || (Set.of("his", "her", "their", "my", "our", "'s", "old").contains(word)
                        && lexicon.has("familyWords", folded(words, at + 1)));
    }

    private void readGovernor(List<Word> words, int at, Set<Cue> cues) {
        var word = folded(words, at);
        var before = folded(words, at - 1);
        if (lexicon.has("topicStrict", word)
                || (word.equals("with") && lexicon.has("bondNouns", before))) {
            cues.add(Cue.TOPIC);
        } else if (word.equals("of")) {
            cues.add(lexicon.has("searchNouns", before) ? Cue.SOUGHT : Cue.OF);
        } else if (word.equals("by")) {
            cues.add(
                    lexicon.has("addressVerbs", before) && !cues.contains(Cue.BEFORE)
                            ? Cue.ADDRESSED
                            : Cue.AGENT);
        } else if (word.equals("for") && lexicon.has("searchVerbs", before)) {
            cues.add(Cue.SOUGHT);
        } else if (lexicon.has("withWords", word)
                || (word.equals("to") && lexicon.has("speechVerbs", before))) {
            readObject(words, at - 1, Cue.WITH, cues);
        } else if (lexicon.has("towardWords", word)) {
            readObject(words, at - 1, Cue.TOWARD, cues);
        } else if (lexicon.has("fromWords", word)) {
            cues.add(Cue.FROM);
        } else if (lexicon.has("addressVerbs", word)) {
            readObject(words, at, Cue.ADDRESSED, cues);
        } else if (lexicon.has("searchVerbs", word)) {
            cues.add(Cue.SOUGHT);
        } else if (isDone(words, at)) {
            readObject(words, at, Cue.OBJECT, cues);
        }
    }

    private boolean isDone(List<Word> words, int at) {
        return at > 0
                && words.get(at).isPlain()
                && !words.get(at).capital()
                && lexicon.isFiniteVerb(words.get(at).folded())
                && !lexicon.has("functionWords", words.get(at).folded())
                && !lexicon.has("reportVerbs", words.get(at).folded());
    }

    /**
     * What is done to the bearer counts only where it is done, not where it is meant, possible or
     * past.
     */
    private void readObject(List<Word> words, int verb, Cue done, Set<Cue> cues) {
        for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
            var word = folded(words, i);
            if (words.get(i).isName() || words.get(i).isPunctuation()) {
                break;
            }
            if (word.equals("to") && i > 0) {
                cues.add(isIntended(words, i) ? Cue.INTENDED : done);
                return;
            }
            if (lexicon.has("modals", word)) {
                cues.add(Cue.MODAL);
                return;
            }
            if (Set.of("have", "had", "has").contains(word)) {
                cues.add(Cue.BEFORE);
                return;
            }
            if (Set.of("not", "never", "didn't", "doesn't", "don't", "without").contains(word)) {
                cues.add(Cue.NEGATED);
                return;
            }
        }
        cues.add(done);
    }

    private boolean isIntended(List<Word> words, int to) {
        for (int i = to - 1; i >= Math.max(0, to - 4); i--) {
            if (lexicon.has("intentWords", folded(words, i))
                    || Set.of("have", "has", "that").contains(folded(words, i))) {
                return true;
            }
        }
        return false;
    }

    private void readNaming(List<Word> words, int at, Set<Cue> cues) {
        var word = folded(words, at);
        boolean as =
                word.equals("as")
                        && (lexicon.has("namingVerbs", folded(words, at - 2))
                                || lexicon.has("namingVerbs", folded(words, at - 1)));
        if (as
                || lexicon.has("namingVerbs", word)
                || (word.equals("is") && folded(words, at - 1).equals("name"))) {
            cues.add(Cue.INTRODUCED);
        }
    }

    private static boolean isFellow(List<Word> words, int i) {
        return words.get(i).isName()
                || (Set.of("and", ",").contains(folded(words, i))
                        && i > 0
                        && words.get(i - 1).isName());
    }

    private void readWhole(List<Word> words, int at, Set<Cue> cues) {
        if (words.get(at).quoted()) {
            cues.add(Cue.QUOTED);
        }
        readReport(words, at, cues);
        addIfNear(words, at, "visionWords", Cue.VISION, cues);
        addIfNear(words, at, "taleWords", Cue.TALE, cues);
        addIfNear(words, at, "letterWords", Cue.LETTER, cues);
        addIfNear(words, at, "divineWords", Cue.DIVINE, cues);
        addIfNear(words, at, "pastWords", Cue.PAST, cues);
        addIfNear(words, at, "conditionWords", Cue.CONDITIONAL, cues);
        int names = 0;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            names += word.isName() ? 1 : 0;
            if (i != at && (cast.isPlayerCharacter(word.entity()) || lexicon.isGroup(word))) {
                cues.add(Cue.TOGETHER);
            }
        }
        if (names > 5) {
            cues.add(Cue.LISTED);
        }
    }

    private void addIfNear(List<Word> words, int at, String list, Cue cue, Set<Cue> cues) {
        for (int i = Math.max(0, at - NEAR); i < Math.min(at + NEAR - 2, words.size()); i++) {
            if (lexicon.has(list, folded(words, i))) {
                cues.add(cue);
            }
        }
    }

    /** A verb of saying or knowing stands before the name, with something between them. */
    private void readReport(List<Word> words, int at, Set<Cue> cues) {
        if (cues.contains(Cue.ADDRESSED) || cues.contains(Cue.WITH)) {
            return;
        }
        for (int i = at - 1; i > 0; i--) {
            var word = words.get(i);
            if (word.is(";") || word.is("\"") || word.is("”") || word.is(":")) {
                return;
            }
            if (word.isPlain() && lexicon.has("reportVerbs", word.folded())) {
                cues.add(Cue.REPORTED);
                if (isSubject(cues)) {
                    cues.add(Cue.CLAIMED);
                }
                return;
            }
        }
    }
}
