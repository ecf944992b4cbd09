package dev.loregraph.consolidation.extraction.presence;

import static dev.loregraph.consolidation.extraction.presence.CueReader.folded;
import static dev.loregraph.consolidation.extraction.presence.CueReader.isQuoteMark;

import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.List;
import java.util.Set;

/** Reads the rest of a name's sentence: who else is in it, and words of tales, visions and time. */
final class SentenceCues {

    private static final int NEAR = 7;

    private final Lexicon lexicon;
    private final Cast cast;

    SentenceCues(Lexicon lexicon, Cast cast) {
        this.lexicon = lexicon;
        this.cast = cast;
    }

    void read(List<Word> words, int at, Set<Cue> cues) {
        if (words.get(at).quoted() && !isQuotedAlone(words, at)) {
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

    /** A voice calls for "Orla": marks around the bare name quote nobody's words about her. */
    private static boolean isQuotedAlone(List<Word> words, int at) {
        return isQuoteMark(words, at - 1)
                && (isQuoteMark(words, at + 1) || isQuoteMark(words, at + 2));
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
        if (cues.contains(Cue.ADDRESSED) || cues.contains(Cue.WITH) || isQuoteMark(words, at - 2)) {
            return;
        }
        for (int i = at - 1; i > 0; i--) {
            var word = words.get(i);
            if (word.is(";") || word.is("\"") || word.is("”") || word.is(":")) {
                return;
            }
            if (word.isPlain() && lexicon.has("reportVerbs", word.folded())) {
                cues.add(Cue.REPORTED);
                if (SubjectCues.isSubject(cues)) {
                    cues.add(Cue.CLAIMED);
                }
                return;
            }
        }
    }
}
