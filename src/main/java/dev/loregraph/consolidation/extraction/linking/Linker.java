package dev.loregraph.consolidation.extraction.linking;

import dev.loregraph.consolidation.extraction.linking.NameMatcher.Match;
import dev.loregraph.consolidation.extraction.linking.Variant.Strength;
import dev.loregraph.consolidation.extraction.text.Paragraphs;
import dev.loregraph.consolidation.extraction.text.SentenceSplitter;
import dev.loregraph.consolidation.extraction.text.SourceText;
import dev.loregraph.consolidation.extraction.text.Tokenizer;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the mentions of a whole text, and settles what only the whole text can settle. */
public final class Linker {

    private final Vocabulary vocabulary;

    public Linker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public LinkedText link(SourceText source, Cast cast) {
        var matches = matches(source, cast);
        var names = new HashSet<String>();
        var proven = new HashSet<String>();
        matches.stream().filter(Match::proven).map(Match::spelling).forEach(proven::add);
        source.fixed().forEach(mention -> names.add(mention.entityId()));
        matches.stream()
                .filter(match -> isWhole(match) && proven.contains(match.spelling()))
                .forEach(match -> names.add(match.candidates().getFirst()));
        var mentions = new ArrayList<FoundMention>();
        source.fixed()
                .forEach(fixed ->
                        mentions.add(
                                new FoundMention(
                                        fixed.start(),
                                        fixed.end(),
                                        List.of(fixed.entityId()),
                                        true,
                                        false)));
        matches.stream()
                .filter(match -> proven.contains(match.spelling()))
                .forEach(match -> mentions.add(settled(match, names, cast, source.text())));
        mentions.sort(Comparator.comparingInt(FoundMention::start));
        return new LinkedText(source, mentions, vocabulary);
    }

    private List<Match> matches(SourceText source, Cast cast) {
        var matcher = new NameMatcher(cast, vocabulary);
        var tokenizer = new Tokenizer(source.text(), source.fixed());
        var splitter = new SentenceSplitter(source.text(), vocabulary.words("abbreviations"));
        var matches = new ArrayList<Match>();
        var paragraphs = new Paragraphs(source.text());
        while (paragraphs.hasNext()) {
            splitter.sentences(tokenizer.tokens(paragraphs.next()))
                    .forEach(sentence -> matches.addAll(matcher.matches(sentence)));
        }
        return matches;
    }

    private static boolean isWhole(Match match) {
        return match.candidates().size() == 1 && match.strength().compareTo(Strength.ALIAS) >= 0;
    }

    /** "Orla" is the woman, and only "at Orla's" may be her inn. */
    private static List<String> thePerson(Match match, Cast cast) {
        var people = match.candidates().stream().filter(cast::isPerson).toList();
        return people.size() == 1 && !match.afterLocative() ? people : match.candidates();
    }

    /**
     * Of several possible bearers of a name, the person is meant, or the one that this text also
     * names in full, and the one whose own name it is where it is no shorter form of another's.
     */
    private static FoundMention settled(Match match, Set<String> named, Cast cast, String text) {
        var candidates = match.candidates();
        if (candidates.size() > 1 && match.strength() != Strength.NAME) {
            var likely = thePerson(match, cast);
            var fuller = likely.stream().filter(named::contains).toList();
            candidates = fuller.size() == 1 ? fuller : likely;
        }
        var exact =
                candidates.stream()
                        .filter(candidate ->
                                cast.isWritten(
                                        candidate, text.substring(match.start(), match.end())))
                        .toList();
        candidates = exact.size() == 1 ? exact : candidates;
        if (match.leaning()
                && candidates.stream()
                        .skip(1)
                        .noneMatch(other -> cast.isShort(match.spelling(), other))) {
            candidates = List.of(candidates.getFirst());
        }
        return new FoundMention(match.start(), match.end(), candidates, false, match.leaning());
    }
}
