package dev.loregraph.consolidation.extraction.presence;

import static dev.loregraph.consolidation.extraction.presence.CueReader.folded;

import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.List;
import java.util.Set;

/**
 * The words that lead up to a name: "the goddess Orla", "his sister, Orla", "Bram and Orla".
 *
 * @param governor the position of the verb or preposition before them, or -1
 * @param kinship whether they name a relation
 */
record ObjectPhrase(int governor, boolean kinship) {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "both", "old");
    private static final Set<String> POSSESSORS =
            Set.of("his", "her", "their", "my", "our", "'s", "old");

    static ObjectPhrase before(List<Word> words, int name, Lexicon lexicon) {
        int i = name - 1;
        while (i >= 0 && (isFellow(words, i) || ARTICLES.contains(folded(words, i)))) {
            i--;
        }
        while (i > 0 && isDescription(words, i, lexicon)) {
            i--;
        }
        int kinship = i;
        while (i > 0 && isKinship(words, i, lexicon)) {
            i--;
        }
        return new ObjectPhrase(i, i < kinship);
    }

    private static boolean isFellow(List<Word> words, int i) {
        return words.get(i).isName()
                || (Set.of("and", ",").contains(folded(words, i))
                        && i > 0
                        && words.get(i - 1).isName());
    }

    /** "the archdevil", "a dwarf", "captain". */
    private static boolean isDescription(List<Word> words, int at, Lexicon lexicon) {
        var word = folded(words, at);
        return words.get(at).isPlain()
                && (lexicon.has("personNouns", word)
                        || lexicon.has("beings", word)
                        || lexicon.has("titles", word)
                        || Set.of("the", "a", "an").contains(word));
    }

    /** "his sister", "her old friend", with the comma that may follow. */
    private static boolean isKinship(List<Word> words, int at, Lexicon lexicon) {
        var word = folded(words, at);
        return lexicon.has("familyWords", word)
                || (word.equals(",") && lexicon.has("familyWords", folded(words, at - 1)))
                || (POSSESSORS.contains(word) && lexicon.has("familyWords", folded(words, at + 1)));
    }
}
