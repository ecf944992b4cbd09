package dev.loregraph.consolidation.extraction.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows whether a word is plain English, in any inflection. */
final class CommonWords {

    private final Set<String> bases;

    CommonWords(List<String> bases) {
        this.bases = new HashSet<>(bases);
    }

    boolean contains(String word) {
        return bases.contains(word)
                || isBaseWith(word, "s", "")
                || isBaseWith(word, "es", "")
                || isBaseWith(word, "ies", "y")
                || isBaseWith(word, "ed", "")
                || isBaseWith(word, "ed", "e")
                || isBaseWith(word, "ied", "y")
                || isBaseWith(word, "ing", "")
                || isBaseWith(word, "ing", "e")
                || isBaseWith(word, "ly", "")
                || isBaseWith(word, "ily", "y")
                || isBaseWith(word, "er", "")
                || isBaseWith(word, "er", "e")
                || isBaseWith(word, "ness", "")
                || isDoubled(word, "ed")
                || isDoubled(word, "ing");
    }

    /** "bloodhound", "headshot": two plain words run together. */
    boolean isCompound(String word) {
        for (int i = 4; i <= word.length() - 4; i++) {
            if (bases.contains(word.substring(0, i)) && contains(word.substring(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBaseWith(String word, String ending, String instead) {
        return word.endsWith(ending)
                && word.length() > ending.length() + 1
                && bases.contains(word.substring(0, word.length() - ending.length()) + instead);
    }

    private boolean isDoubled(String word, String ending) {
        int root = word.length() - ending.length();
        return root > 3
                && word.endsWith(ending)
                && word.charAt(root - 1) == word.charAt(root - 2)
                && bases.contains(word.substring(0, root - 1));
    }
}
