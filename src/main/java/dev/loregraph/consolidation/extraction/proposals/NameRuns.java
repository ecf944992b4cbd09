package dev.loregraph.consolidation.extraction.proposals;

import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds runs of capital words, without those that only open a sentence. */
final class NameRuns {

    private static final int LONGEST_NAME = 8;
    private static final Set<String> OPENERS =
            Set.of("\"", "“", "'", "‘", "(", "-", "–", "—", "•", ":", "#", "[");

    private final Vocabulary vocabulary;

    NameRuns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<NameRun> in(List<Word> words) {
        var runs = new ArrayList<NameRun>();
        for (int i = 0; i < words.size(); ) {
            int end = isNameWord(words, i) ? endOfName(words, i) : i + 1;
            if (isNameWord(words, i)) {
                trimmed(words, i, end).ifPresent(runs::add);
            }
            i = end;
        }
        return runs;
    }

    private static boolean isNameWord(List<Word> words, int at) {
        return at < words.size() && words.get(at).isPlain() && words.get(at).capital();
    }

    private int endOfName(List<Word> words, int start) {
        int end = start + 1;
        while (end < words.size() && end - start < LONGEST_NAME) {
            int next = end;
            while (next < words.size() && next - end < 2 && isConnector(words, next)) {
                next++;
            }
            if (!isNameWord(words, next)) {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    private boolean isConnector(List<Word> words, int at) {
        var word = words.get(at);
        return word.isPossessive()
                || (word.is("-") && words.get(at - 1).end() == word.start())
                || (!word.capital()
                        && !word.is("and")
                        && !word.is("'")
                        && word.isPlain()
                        && vocabulary.words("nameConnectors").contains(word.folded()));
    }

    private Optional<NameRun> trimmed(List<Word> words, int from, int to) {
        int start = isInitial(words, from) ? afterOpeningWords(words, from, to) : from;
        if (start < to && words.get(start).is("the")) {
            start++;
        }
        while (start < to && !isNameWord(words, start)) {
            start++;
        }
        return start < to
                ? Optional.of(
                        new NameRun(words, start, to, start > from || !isInitial(words, from)))
                : Optional.empty();
    }

    private static boolean isInitial(List<Word> words, int at) {
        return at == 0 || OPENERS.contains(words.get(at - 1).folded()) || words.get(at - 1).is(".");
    }

    /**
     * A sentence's first word is capital anyway: it joins a name only if it is a title or no plain
     * word.
     */
    private int afterOpeningWords(List<Word> words, int from, int to) {
        int start = from;
        while (start < to
                && isOpeningWord(words.get(start).folded())
                && !isTitleBefore(words, start, to)) {
            start++;
        }
        return start;
    }

    private boolean isTitleBefore(List<Word> words, int at, int to) {
        return at + 1 < to && vocabulary.words("titles").contains(words.get(at).folded());
    }

    private boolean isOpeningWord(String word) {
        return vocabulary.isCommon(word)
                || vocabulary.words("functionWords").contains(word)
                || (word.contains("'") && word.length() < 8);
    }
}
