package dev.loregraph.consolidation.extraction.linking;

import dev.loregraph.consolidation.extraction.linking.Variant.Casing;
import dev.loregraph.consolidation.extraction.linking.Variant.Strength;
import dev.loregraph.consolidation.extraction.text.Token;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a cast's names in the tokens of a sentence, the longest first. */
final class NameMatcher {

    private static final Set<String> OPENERS =
            Set.of("\"", "“", "'", "‘", "(", "-", "–", "—", "•", ":", "#", "[");

    private final Cast cast;
    private final Vocabulary vocabulary;
    private final Set<String> afterNames;
    private final Set<String> locatives;

    NameMatcher(Cast cast, Vocabulary vocabulary) {
        this.cast = cast;
        this.vocabulary = vocabulary;
        this.afterNames = vocabulary.words("wordsAfterNames");
        this.locatives = vocabulary.words("locatives");
    }

    /**
     * A possible mention: what it is written as, and whether its capital proves that a name is
     * meant.
     */
    record Match(
            int start,
            int end,
            String spelling,
            List<String> candidates,
            Strength strength,
            boolean proven,
            boolean afterLocative,
            boolean leaning) {}

    List<Match> matches(List<Token> sentence) {
        var matches = new ArrayList<Match>();
        for (int i = 0; i < sentence.size(); ) {
            int length =
                    sentence.get(i).type() == Token.Type.MENTION
                            ? 0
                            : longestAt(sentence, i, matches);
            i += Math.max(1, length);
        }
        return matches;
    }

    private int longestAt(List<Token> sentence, int from, List<Match> matches) {
        Cast.@Nullable Node node = cast.root();
        @Nullable Match longest = null;
        int length = 0;
        for (int i = from; i < sentence.size() && node != null; i++) {
            node = node.after(sentence.get(i).folded());
            var match =
                    node == null || !node.isEnd()
                            ? null
                            : match(sentence, from, i + 1, node.variants());
            if (match != null) {
                longest = match;
                length = i + 1 - from;
            }
        }
        if (longest != null) {
            matches.add(longest);
        }
        return length;
    }

    private @Nullable Match match(List<Token> sentence, int from, int to, List<Variant> variants) {
        var fitting =
                variants.stream().filter(variant -> fits(sentence, from, to, variant)).toList();
        if (fitting.isEmpty() || isInsideALongerName(sentence, from, to, fitting.getFirst())) {
            return null;
        }
        var strongest = fitting.getFirst().strength();
        var best =
                fitting.stream().filter(variant -> isRival(variant.strength(), strongest)).toList();
        return new Match(
                sentence.get(from).start(),
                sentence.get(to - 1).end(),
                spelling(sentence, from, to),
                best.stream().map(Variant::entityId).distinct().toList(),
                strongest,
                best.stream().anyMatch(variant -> isProven(sentence, from, to, variant)),
                from > 0
                        && locatives.contains(sentence.get(from - 1).folded())
                        && to < sentence.size()
                        && sentence.get(to).type() == Token.Type.POSSESSIVE,
                strongest == Strength.NAME
                        && best.stream().filter(variant -> variant.strength() == strongest).count()
                                == 1);
    }

    /** A whole name rivals any other whole name; a part of one only its like. */
    private static boolean isRival(Strength strength, Strength strongest) {
        return strength == strongest || (strength == Strength.ALIAS && strongest == Strength.NAME);
    }

    private static String spelling(List<Token> sentence, int from, int to) {
        return String.join(" ", sentence.subList(from, to).stream().map(Token::folded).toList());
    }

    private boolean fits(List<Token> sentence, int from, int to, Variant variant) {
        if (variant.casing() == Casing.ANY) {
            return true;
        }
        return sentence.subList(from, to).stream()
                .anyMatch(token -> token.capital() && !token.is("the"));
    }

    /**
     * A mere part of a name does not stand for it inside another capitalised name: "Kima Street" is
     * no Kima.
     */
    private boolean isInsideALongerName(List<Token> sentence, int from, int to, Variant variant) {
        if (variant.strength() != Strength.PART) {
            return false;
        }
        return isForeignName(sentence, to)
                || (from > 0
                        && isForeignName(sentence, from - 1)
                        && !isInitial(sentence, from - 1));
    }

    private boolean isForeignName(List<Token> sentence, int at) {
        return at < sentence.size()
                && sentence.get(at).isWord()
                && sentence.get(at).capital()
                && !vocabulary.words("titles").contains(sentence.get(at).folded())
                && cast.root().after(sentence.get(at).folded()) == null;
    }

    private boolean isProven(List<Token> sentence, int from, int to, Variant variant) {
        if (variant.casing() != Casing.CAPITAL_WORD || !isInitial(sentence, from)) {
            return true;
        }
        return to < sentence.size() && followsAName(sentence.get(to));
    }

    /**
     * "Hope smiles", "Hope's sword", "Hope and": what comes next shows that a sentence began with a
     * name.
     */
    private boolean followsAName(Token next) {
        if (next.type() == Token.Type.POSSESSIVE) {
            return true;
        }
        boolean verb =
                next.isWord()
                        && !next.capital()
                        && next.folded().length() > 3
                        && endsLikeVerb(next.folded());
        return verb || afterNames.contains(next.folded());
    }

    private static boolean endsLikeVerb(String word) {
        return (word.endsWith("s") && !word.endsWith("ss")) || word.endsWith("ed");
    }

    private static boolean isInitial(List<Token> sentence, int from) {
        if (from > 0 && sentence.get(from - 1).is("the")) {
            return isInitial(sentence, from - 1);
        }
        return from == 0 || OPENERS.contains(sentence.get(from - 1).folded());
    }
}
