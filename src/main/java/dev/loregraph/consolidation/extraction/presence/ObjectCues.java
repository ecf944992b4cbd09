package dev.loregraph.consolidation.extraction.presence;

import static dev.loregraph.consolidation.extraction.presence.CueReader.folded;

import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.List;
import java.util.Set;

/** Reads what stands before a name: the verb or preposition that its bearer is the object of. */
final class ObjectCues {

    private final Lexicon lexicon;

    ObjectCues(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void read(List<Word> words, int at, Set<Cue> cues) {
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
            cues.remove(Cue.DESCRIBED);
            cues.add(lexicon.has("searchNouns", before) ? Cue.SOUGHT : Cue.OF);
        } else if (word.equals("by")) {
            cues.add(isPassive(words, at - 1) ? Cue.ADDRESSED : Cue.AGENT);
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
        } else if (isInfinitive(words, at)) {
            cues.add(Cue.INTENDED);
        }
    }

    /** "is greeted by", but neither "had been sent by" nor "the letter left by". */
    private boolean isPassive(List<Word> words, int participle) {
        return lexicon.has("addressVerbs", folded(words, participle))
                && lexicon.has("beForms", folded(words, participle - 1))
                && !folded(words, participle - 2).equals("had");
    }

    /** "to rebuild", "go find": what is done has yet to be done, unless someone manages to. */
    private boolean isInfinitive(List<Word> words, int verb) {
        return words.size() > verb
                && verb > 1
                && words.get(verb).isPlain()
                && !lexicon.has("functionWords", folded(words, verb))
                && folded(words, verb - 1).equals("to")
                && !lexicon.has("managing", folded(words, verb - 2));
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
}
