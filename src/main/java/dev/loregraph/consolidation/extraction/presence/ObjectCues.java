package dev.loregraph.consolidation.extraction.presence;

import static dev.loregraph.consolidation.extraction.presence.CueReader.folded;

import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.List;
import java.util.Set;

/** Reads what stands before a name: the verb or preposition that its bearer is the object of. */
final class ObjectCues {

    private static final int FAR = 14;

    private final Lexicon lexicon;
    private final Actuality actuality;

    ObjectCues(Lexicon lexicon, Actuality actuality) {
        this.lexicon = lexicon;
        this.actuality = actuality;
    }

    void read(List<Word> words, int at, Set<Cue> cues) {
        var phrase = ObjectPhrase.before(words, at, lexicon);
        if (phrase.kinship()) {
            cues.add(Cue.FAMILY);
        }
        if (!readPreposition(words, phrase.governor(), cues)) {
            readVerb(words, phrase.governor(), cues);
        }
        readNaming(words, phrase.governor(), cues);
    }

    /** Whether a preposition stands there, with the cue it gives. */
    private boolean readPreposition(List<Word> words, int at, Set<Cue> cues) {
        var word = folded(words, at);
        switch (word) {
            case "of" -> readOf(folded(words, at - 1), cues);
            case "by" -> readBy(words, at - 1, cues);
            case "to" -> readTo(words, at, cues);
            default -> {
                return readCompany(words, at, cues) || readOther(words, at, cues);
            }
        }
        return true;
    }

    private void readOf(String noun, Set<Cue> cues) {
        cues.remove(Cue.DESCRIBED);
        if (lexicon.has("searchNouns", noun)) {
            cues.add(Cue.SOUGHT);
        } else {
            cues.add(lexicon.has("bodyWords", noun) ? Cue.BODY : Cue.OF);
        }
    }

    /** "is greeted by", but neither "had been sent by" nor "the letter left by". */
    private void readBy(List<Word> words, int participle, Set<Cue> cues) {
        boolean passive =
                lexicon.has("addressVerbs", folded(words, participle))
                        && lexicon.has("beForms", folded(words, participle - 1))
                        && !folded(words, participle - 2).equals("had");
        cues.add(passive ? Cue.ADDRESSED : Cue.AGENT);
        if (passive && actuality.isPastPassive(words, participle)) {
            cues.add(Cue.PAST_TENSE);
        }
    }

    private void readTo(List<Word> words, int at, Set<Cue> cues) {
        var before = folded(words, at - 1);
        if (before.equals("and") && isNear(words, at, "introducingVerbs")) {
            cues.add(Cue.INTRODUCED);
        } else if (lexicon.has("speechVerbs", before)) {
            actuality.read(words, at - 1, Cue.WITH, cues);
        } else if (isNear(words, at, "sendingVerbs")) {
            cues.add(Cue.LETTER);
        } else {
            actuality.read(words, at - 1, Cue.TOWARD, cues);
        }
    }

    private boolean isNear(List<Word> words, int at, String verbs) {
        for (int i = at - 1; i >= Math.max(0, at - FAR); i--) {
            if (lexicon.has(verbs, folded(words, i))) {
                return true;
            }
        }
        return false;
    }

    /** Beside someone, unless it is "a pact with" or "a cross between". */
    private boolean readCompany(List<Word> words, int at, Set<Cue> cues) {
        if (!lexicon.has("withWords", folded(words, at))) {
            return false;
        }
        if (lexicon.has("bondNouns", folded(words, at - 1))) {
            cues.add(Cue.TOPIC);
        } else {
            actuality.read(words, at - 1, Cue.WITH, cues);
        }
        return true;
    }

    private boolean readOther(List<Word> words, int at, Set<Cue> cues) {
        var word = folded(words, at);
        if (lexicon.has("topicStrict", word)) {
            cues.add(Cue.TOPIC);
        } else if (word.equals("for") && lexicon.has("searchVerbs", folded(words, at - 1))) {
            cues.add(Cue.SOUGHT);
        } else if (lexicon.has("towardWords", word)) {
            actuality.read(words, at - 1, Cue.TOWARD, cues);
        } else if (lexicon.has("fromWords", word)) {
            cues.add(Cue.FROM);
        } else {
            return false;
        }
        return true;
    }

    private void readVerb(List<Word> words, int at, Set<Cue> cues) {
        var word = folded(words, at);
        if (lexicon.has("stateVerbs", word)) {
            return;
        }
        if (lexicon.has("addressVerbs", word)) {
            actuality.read(words, at, Cue.ADDRESSED, cues);
        } else if (lexicon.has("searchVerbs", word)) {
            cues.add(Cue.SOUGHT);
        } else if (isDone(words, at)) {
            actuality.read(words, at, Cue.OBJECT, cues);
        } else if (isInfinitive(words, at)) {
            cues.add(Cue.INTENDED);
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

    /** "to rebuild", "go find": what is done has yet to be done, unless someone manages to. */
    private boolean isInfinitive(List<Word> words, int verb) {
        return words.size() > verb
                && verb > 1
                && words.get(verb).isPlain()
                && !lexicon.has("functionWords", folded(words, verb))
                && folded(words, verb - 1).equals("to")
                && !lexicon.has("managing", folded(words, verb - 2));
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
}
