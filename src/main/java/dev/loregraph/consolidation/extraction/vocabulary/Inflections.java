package dev.loregraph.consolidation.extraction.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Inflects English verbs: by rule, save for a table of irregular ones (base: past, participle). */
public final class Inflections {

    private static final String VOWELS = "aeiou";

    private final Map<String, List<String>> irregular;

    Inflections(Map<String, List<String>> irregular) {
        this.irregular = irregular;
    }

    /** The five forms of a verb. */
    public record Forms(String base, String third, String past, String participle, String ing) {

        public Set<String> all() {
            return new TreeSet<>(List.of(base, third, past, participle, ing));
        }
    }

    public Forms formsOf(String verb) {
        var parts = irregular.get(verb);
        String past = parts == null ? regularPast(verb) : parts.getFirst();
        String participle = parts == null ? past : parts.getLast();
        return new Forms(verb, third(verb), past, participle, ing(verb));
    }

    /** Whether a word is the base of an irregular verb, such as "go". */
    public boolean isIrregularBase(String word) {
        return irregular.containsKey(word);
    }

    public Set<String> irregularPasts() {
        var pasts = new TreeSet<String>();
        irregular.values().forEach(forms -> pasts.add(forms.getFirst()));
        return pasts;
    }

    public Set<String> irregularParticiples() {
        var participles = new TreeSet<String>();
        irregular.values().forEach(forms -> participles.add(forms.getLast()));
        return participles;
    }

    private static String third(String verb) {
        if (endsInConsonantY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        boolean hissing =
                verb.endsWith("s")
                        || verb.endsWith("x")
                        || verb.endsWith("z")
                        || verb.endsWith("ch")
                        || verb.endsWith("sh");
        return hissing || verb.endsWith("o") ? verb + "es" : verb + "s";
    }

    private static String regularPast(String verb) {
        if (endsInConsonantY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ied";
        }
        return verb.endsWith("e") ? verb + "d" : doubled(verb) + "ed";
    }

    private static String ing(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        boolean silentE = verb.endsWith("e") && !verb.endsWith("ee") && verb.length() > 2;
        return silentE ? verb.substring(0, verb.length() - 1) + "ing" : doubled(verb) + "ing";
    }

    private static boolean endsInConsonantY(String verb) {
        return verb.endsWith("y")
                && verb.length() > 1
                && VOWELS.indexOf(verb.charAt(verb.length() - 2)) < 0;
    }

    private static String doubled(String verb) {
        return doubles(verb) ? verb + verb.charAt(verb.length() - 1) : verb;
    }

    /**
     * One syllable of consonant, vowel, consonant ("rob"), or one of the few longer verbs that
     * double too.
     */
    private static boolean doubles(String verb) {
        int n = verb.length();
        if (n < 3
                || isVowel(verb, n - 1)
                || !isVowel(verb, n - 2)
                || isVowel(verb, n - 3)
                || "wxy".indexOf(verb.charAt(n - 1)) >= 0) {
            return false;
        }
        long vowels = verb.chars().filter(letter -> VOWELS.indexOf(letter) >= 0).count();
        return vowels == 1
                || verb.endsWith("nap")
                || verb.endsWith("fer")
                || verb.endsWith("mit")
                || verb.endsWith("pel");
    }

    private static boolean isVowel(String verb, int at) {
        return VOWELS.indexOf(verb.charAt(at)) >= 0;
    }
}
