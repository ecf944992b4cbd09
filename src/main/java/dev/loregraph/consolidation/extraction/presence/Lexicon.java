package dev.loregraph.consolidation.extraction.presence;

import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The word lists that tell presence from talk, with all verbs inflected. */
final class Lexicon {

    private static final Set<String> VERB_LISTS =
            Set.of(
                    "speechVerbs",
                    "addressVerbs",
                    "reportVerbs",
                    "searchVerbs",
                    "namingVerbs",
                    "stateVerbs",
                    "introducingVerbs",
                    "sendingVerbs");

    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> verbs = new HashMap<>();
    private final Set<String> group = new HashSet<>();
    private final Set<String> pasts;
    private final Set<String> participles;

    Lexicon(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        VERB_LISTS.forEach(list -> verbs.put(list, vocabulary.verbForms(list)));
        group.addAll(vocabulary.words("group"));
        group.addAll(vocabulary.words("groupPronouns"));
        group.addAll(vocabulary.words("authorPronouns"));
        pasts = vocabulary.inflections().irregularPasts();
        participles = vocabulary.inflections().irregularParticiples();
    }

    boolean has(String list, String word) {
        return verbs.containsKey(list)
                ? verbs.get(list).contains(word)
                : vocabulary.words(list).contains(word);
    }

    /** The party itself, or "we". */
    boolean isParty(Word word) {
        return word.isPlain()
                && (has("group", word.folded()) || has("partyPronouns", word.folded()));
    }

    boolean isGroup(Word word) {
        return word.isPlain() && group.contains(word.folded());
    }

    boolean isAdverb(Word word) {
        return word.isPlain()
                && (has("adverbs", word.folded())
                        || (word.folded().endsWith("ly") && word.folded().length() > 4));
    }

    /** Directly behind a name, a lower-case word that ends like a verb is one. */
    boolean isFiniteVerb(String word) {
        return isPast(word) || (word.length() > 2 && word.endsWith("s") && !word.endsWith("ss"));
    }

    boolean isPast(String word) {
        return pasts.contains(word) || (word.endsWith("ed") && word.length() > 3);
    }

    /** Not one like "hit", whose past is also its present. */
    boolean isOnlyPast(String word) {
        return isPast(word) && !vocabulary.inflections().isIrregularBase(word);
    }

    boolean isParticiple(String word) {
        return word.endsWith("ed") || word.endsWith("en") || participles.contains(word);
    }
}
