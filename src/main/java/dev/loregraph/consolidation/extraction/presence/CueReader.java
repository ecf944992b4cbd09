package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.consolidation.extraction.linking.Cast;
import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the cues of one name in its sentence. */
final class CueReader {

    private static final Set<String> QUOTE_MARKS = Set.of("\"", "“", "”", "'", "‘", "’");

    private final Lexicon lexicon;
    private final SubjectCues subject;
    private final ObjectCues object;
    private final SentenceCues sentence;

    CueReader(Lexicon lexicon, Cast cast, boolean presentTense) {
        this.lexicon = lexicon;
        this.subject = new SubjectCues(lexicon, presentTense);
        this.object = new ObjectCues(lexicon, new Actuality(lexicon, presentTense));
        this.sentence = new SentenceCues(lexicon, cast);
    }

    Set<Cue> cues(List<Word> words, int at) {
        var cues = EnumSet.noneOf(Cue.class);
        if (isPossessive(words, at)) {
            readPossessed(words, at + 2, cues);
        } else {
            subject.read(words, at, cues);
            object.read(words, at, cues);
        }
        sentence.read(words, at, cues);
        return cues;
    }

    private static boolean isPossessive(List<Word> words, int at) {
        return at + 1 < words.size() && words.get(at + 1).isPossessive();
    }

    /** The folded word at a position, or the empty text outside the sentence. */
    static String folded(List<Word> words, int at) {
        return at >= 0 && at < words.size() ? words.get(at).folded() : "";
    }

    static boolean isQuoteMark(List<Word> words, int at) {
        return QUOTE_MARKS.contains(folded(words, at));
    }

    private void readPossessed(List<Word> words, int from, Set<Cue> cues) {
        boolean body = false;
        for (int i = from; i < Math.min(from + 3, words.size()) && words.get(i).isPlain(); i++) {
            body |= lexicon.has("bodyWords", words.get(i).folded());
        }
        cues.add(body ? Cue.BODY : Cue.POSSESSIVE);
    }
}
