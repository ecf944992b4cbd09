package dev.loregraph.consolidation.extraction.proposals;

import dev.loregraph.consolidation.extraction.linking.Sentence;
import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.text.Span;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects capitalised names that no known entity accounts for. */
public final class Proposer {

    private static final int MOST_CANDIDATES = 20_000;
    private static final int LONGEST_NAME = 8;
    private static final double LEAST_CONFIDENCE = 0.44;
    private static final Set<String> OPENERS =
            Set.of("\"", "“", "'", "‘", "(", "-", "–", "—", "•", ":", "#", "[");

    private final Vocabulary vocabulary;
    private final KindCues kindCues;
    private final String text;
    private final Set<String> speech;
    private final Map<String, Candidate> candidates = new TreeMap<>();

    public Proposer(Vocabulary vocabulary, String text) {
        this.vocabulary = vocabulary;
        this.kindCues = new KindCues(vocabulary);
        this.text = text;
        this.speech = vocabulary.verbForms("speechVerbs");
    }

    /** Takes in one paragraph. */
    public void read(List<Sentence> paragraph) {
        paragraph.forEach(sentence -> readWords(sentence.words()));
    }

    private void readWords(List<Word> words) {
        for (int i = 0; i < words.size(); ) {
            int end = isNameWord(words, i) ? endOfName(words, i) : i + 1;
            if (isNameWord(words, i)) {
                consider(words, i, end);
            }
            i = end;
        }
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

    private void consider(List<Word> words, int from, int to) {
        int start = isInitial(words, from) ? afterOpeningWords(words, from, to) : from;
        if (start < to && words.get(start).is("the")) {
            start++;
        }
        while (start < to && !isNameWord(words, start)) {
            start++;
        }
        if (start < to && isPlausible(words, start, to)) {
            add(words, start, to, start > from || !isInitial(words, from));
        }
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

    private boolean isPlausible(List<Word> words, int start, int to) {
        var name = folded(words, start, to);
        boolean magic =
                start > 0 && vocabulary.words("castWords").contains(words.get(start - 1).folded());
        boolean known =
                vocabulary.words("spells").contains(name)
                        || vocabulary.words("notNames").contains(name);
        return !magic
                && !known
                && !isAdjective(words, start, to)
                && words.get(to - 1).end() - words.get(start).start() > 2
                && (isDistinctive(words, start, to) || to - start > 1);
    }

    /**
     * "Dwarven numbers": one capital word before a plain noun is an adjective rather than a name.
     */
    private boolean isAdjective(List<Word> words, int start, int to) {
        if (to - start > 1
                || to >= words.size()
                || !words.get(to).isPlain()
                || words.get(to).capital()) {
            return false;
        }
        var next = words.get(to).folded();
        boolean adjective = words.get(start).folded().matches(".*(an|ish|en|ese|ic|ite|al)s?");
        return adjective
                && vocabulary.isCommon(next)
                && !vocabulary.words("functionWords").contains(next)
                && !next.endsWith("ed")
                && !speech.contains(next);
    }

    private static String folded(List<Word> words, int start, int to) {
        return String.join(" ", words.subList(start, to).stream().map(Word::folded).toList())
                .replace(" 's", "'s");
    }

    private boolean isDistinctive(List<Word> words, int start, int to) {
        return words.subList(start, to).stream()
                .anyMatch(word ->
                        word.isPlain()
                                && word.capital()
                                && !vocabulary.isCommon(word.folded())
                                && !vocabulary.isCompound(word.folded())
                                && !vocabulary.words("notNames").contains(word.folded())
                                && !vocabulary.words("titles").contains(word.folded())
                                && !vocabulary.words("functionWords").contains(word.folded()));
    }

    private boolean isDistinctiveThroughout(List<Word> words, int start, int to) {
        for (int i = start; i < to; i++) {
            if (words.get(i).capital() && !isDistinctive(words, i, i + 1)) {
                return false;
            }
        }
        return to - start > 1;
    }

    private void add(List<Word> words, int start, int to, boolean inside) {
        var key = folded(words, start, to);
        if (candidates.size() >= MOST_CANDIDATES && !candidates.containsKey(key)) {
            return;
        }
        var span = new Span(words.get(start).start(), words.get(to - 1).end());
        var candidate =
                candidates.computeIfAbsent(
                        key,
                        _ ->
                                new Candidate(
                                        span.of(text),
                                        isDistinctive(words, start, to),
                                        isDistinctiveThroughout(words, start, to)));
        candidate.occurs(span, inside, words.get(start).quoted());
        kindCues.read(words, start, to, candidate::vote);
    }

    /** What the text seems to name for the first time, the surest first. */
    public List<EntityProposal> proposals() {
        var proposals = new ArrayList<EntityProposal>();
        candidates.forEach((name, candidate) -> {
            var proposal = candidate.proposal();
            if (proposal.confidence() >= LEAST_CONFIDENCE) {
                proposals.add(proposal);
            }
        });
        proposals.sort(
                Comparator.comparingDouble(EntityProposal::confidence)
                        .reversed()
                        .thenComparing(EntityProposal::name));
        return proposals;
    }
}
