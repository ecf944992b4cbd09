package dev.loregraph.access;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Passwords that others try first: those that leaked most often, by the list of zxcvbn, and what is
 * made of nothing but digits, signs and words of this place or of the account.
 */
@Component
final class KnownPasswords {

    /** As src/docs/access.md lists them. */
    private static final Set<String> WORDS =
            Set.of(
                    "loregraph",
                    "lore",
                    "dungeon",
                    "dragon",
                    "dungeonmaster",
                    "gamemaster",
                    "campaign",
                    "player",
                    "spectator",
                    "character",
                    "tabletop",
                    "password",
                    "welcome",
                    "letmein",
                    "admin",
                    "administrator",
                    "secret",
                    "demo");

    private static final int SHORTEST_WORD = 3;
    private static final int FEW_LETTERS = 4;

    private final Set<String> leaked;

    KnownPasswords() {
        try {
            this.leaked =
                    StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                            .filter(Passwords::isLongEnough)
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of leaked passwords can't be read", e);
        }
    }

    /**
     * Whether this is one of them.
     *
     * @param own the names of the account that it is for
     */
    boolean include(String password, Collection<String> own) {
        String lower = password.toLowerCase(Locale.ROOT);
        return leaked.contains(lower) || isMadeOf(words(own), lower);
    }

    int size() {
        return leaked.size();
    }

    /** The longest first, so that none leaves a part of another behind. */
    private static List<String> words(Collection<String> own) {
        return Stream.concat(WORDS.stream(), own.stream().flatMap(KnownPasswords::parts))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A name as a whole, and its words. */
    private static Stream<String> parts(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(lower), Stream.of(lower.split("[^\\p{L}]+", -1)));
    }

    private static boolean isMadeOf(List<String> words, String lower) {
        String left = lower;
        for (String word : words) {
            left = left.replace(word, "");
        }
        long letters = left.codePoints().filter(Character::isLetter).count();
        return !left.equals(lower) && letters < FEW_LETTERS;
    }
}
