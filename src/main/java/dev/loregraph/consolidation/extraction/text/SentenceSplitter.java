package dev.loregraph.consolidation.extraction.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Splits the tokens of one paragraph into sentences where OpenNLP's model of English sees their
 * ends, though neither within a token, behind an abbreviation nor before a small letter; for one
 * text and one thread.
 */
public final class SentenceSplitter {

    private static final int LONGEST_SENTENCE = 300;

    private final String text;
    private final Set<String> abbreviations;
    private final SentenceDetectorME detector = new SentenceDetectorME(English.MODEL);

    public SentenceSplitter(String text, Set<String> abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    /** Read with the first text rather than when the server starts. */
    private static final class English {

        private static final String FILE = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
        private static final SentenceModel MODEL = read(SentenceModel.class.getResource(FILE));

        private static SentenceModel read(URL file) {
            try {
                return new SentenceModel(Objects.requireNonNull(file, FILE));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("OpenNLP's " + FILE, unreadable);
            }
        }
    }

    public List<List<Token>> sentences(List<Token> paragraph) {
        var sentences = new ArrayList<List<Token>>();
        var ends = endsIn(paragraph);
        int start = 0;
        for (int i = 0; i < paragraph.size(); i++) {
            boolean ended = ends.contains(paragraph.get(i).end()) && mayBreak(paragraph, i + 1);
            if (ended || i - start >= LONGEST_SENTENCE) {
                sentences.add(paragraph.subList(start, i + 1));
                start = i + 1;
            }
        }
        if (start < paragraph.size()) {
            sentences.add(paragraph.subList(start, paragraph.size()));
        }
        return sentences;
    }

    private Set<Integer> endsIn(List<Token> paragraph) {
        if (paragraph.isEmpty()) {
            return Set.of();
        }
        int from = paragraph.getFirst().start();
        var range = text.substring(from, paragraph.getLast().end());
        return Arrays.stream(detector.sentPosDetect(range))
                .map(Span::getEnd)
                .map(end -> from + end)
                .collect(Collectors.toSet());
    }

    private boolean mayBreak(List<Token> tokens, int next) {
        return next < tokens.size()
                && !isAbbreviation(tokens, next - 1)
                && !(tokens.get(next).isWord()
                        && Character.isLowerCase(text.codePointAt(tokens.get(next).start())));
    }

    private boolean isAbbreviation(List<Token> tokens, int period) {
        if (period == 0 || !tokens.get(period).is(".")) {
            return false;
        }
        var word = tokens.get(period - 1);
        return word.isWord()
                && word.end() == tokens.get(period).start()
                && (abbreviations.contains(word.folded())
                        || (word.folded().length() == 1 && !word.is("i")));
    }
}
