package dev.loregraph.consolidation.extraction.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything the extractor knows of English and of the genre, read from {@code extraction/} of a
 * seed-data folder.
 */
public final class Vocabulary {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Set<String>> lists;
    private final CommonWords commonWords;
    private final Inflections inflections;
    private final List<RelationRule> relationRules;
    private final Map<String, Double> presenceWeights;
    private final String version;

    private Vocabulary(Source source) {
        this.lists =
                source.json(
                        "extraction/words.json", new TypeReference<Map<String, Set<String>>>() {});
        this.commonWords = new CommonWords(source.lines("extraction/common-words.txt"));
        this.inflections =
                new Inflections(
                        source.json(
                                "extraction/irregular-verbs.json",
                                new TypeReference<Map<String, List<String>>>() {}));
        this.relationRules =
                source.json(
                        "extraction/relations.json", new TypeReference<List<RelationRule>>() {});
        this.presenceWeights =
                source.json(
                        "extraction/presence-weights.json",
                        new TypeReference<TreeMap<String, Double>>() {});
        source.text("relationship-types.json");
        this.version = source.fingerprint();
    }

    /** Reads the vocabulary from a seed-data folder. */
    public static Vocabulary fromFolder(Path seedData) {
        return new Vocabulary(new Source(name -> Files.newInputStream(seedData.resolve(name))));
    }

    /** Reads the vocabulary from the class path, below a root such as {@code seed-data}. */
    public static Vocabulary fromClassPath(String root) {
        return new Vocabulary(
                new Source(name ->
                        Vocabulary.class.getClassLoader().getResourceAsStream(root + "/" + name)));
    }

    /** The folded words of a named list of {@code words.json}. */
    public Set<String> words(String list) {
        var words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException(
                    "No list named '" + list + "' in words.json; it has " + lists.keySet());
        }
        return words;
    }

    /** All inflected forms of the verbs of a named list. */
    public Set<String> verbForms(String list) {
        var forms = new LinkedHashSet<String>();
        words(list).forEach(verb -> forms.addAll(inflections.formsOf(verb).all()));
        return forms;
    }

    public boolean isCommon(String foldedWord) {
        return commonWords.contains(foldedWord);
    }

    /** Whether a word is two plain English words run together. */
    public boolean isCompound(String foldedWord) {
        return commonWords.isCompound(foldedWord);
    }

    public Inflections inflections() {
        return inflections;
    }

    public List<RelationRule> relationRules() {
        return relationRules;
    }

    public Map<String, Double> presenceWeights() {
        return presenceWeights;
    }

    /** Changes whenever any of the files or the declared relationship types do. */
    public String version() {
        return version;
    }

    private interface Opener {
        @Nullable InputStream open(String name) throws IOException;
    }

    /** The files below one root, and a running hash of what was read. */
    private static final class Source {

        private final Opener opener;
        private long hash = 1125899906842597L;

        Source(Opener opener) {
            this.opener = opener;
        }

        <T> T json(String name, TypeReference<T> type) {
            return JSON.readValue(text(name), type);
        }

        List<String> lines(String name) {
            return text(name)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }

        private String text(String name) {
            try (var in = opener.open(name)) {
                if (in == null) {
                    throw new IllegalArgumentException(
                            "The extractor's vocabulary lacks the file '" + name + "'");
                }
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                text.chars().forEach(letter -> hash = 31 * hash + letter);
                return text;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(
                        "The extractor's vocabulary file '" + name + "'", unreadable);
            }
        }

        String fingerprint() {
            return Long.toHexString(hash);
        }
    }
}
