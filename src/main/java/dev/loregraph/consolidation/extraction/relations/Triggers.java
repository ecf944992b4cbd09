package dev.loregraph.consolidation.extraction.relations;

import dev.loregraph.consolidation.extraction.linking.Word;
import dev.loregraph.consolidation.extraction.relations.Trigger.Kind;
import dev.loregraph.consolidation.extraction.vocabulary.Inflections;
import dev.loregraph.consolidation.extraction.vocabulary.RelationRule;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All triggers of the vocabulary, by their first word. */
final class Triggers {

    private final Map<String, List<Trigger>> byFirstWord = new HashMap<>();
    private final Inflections inflections;

    Triggers(Vocabulary vocabulary) {
        this.inflections = vocabulary.inflections();
        vocabulary.relationRules().forEach(this::addAll);
    }

    private void addAll(RelationRule rule) {
        rule.verbs().forEach(verb -> addVerb(rule, verb));
        rule.phrases()
                .forEach(phrase ->
                        add(rule, Kind.PHRASE, List.of(phrase.split(" ")), false, phrase));
        rule.nouns()
                .forEach(noun -> add(rule, Kind.NOUN, List.of(noun.split("[ -]")), false, noun));
        rule.plurals()
                .forEach(noun -> add(rule, Kind.PLURAL, List.of(noun.split(" ")), false, noun));
    }

    private void addVerb(RelationRule rule, String verb) {
        var words = new ArrayList<>(List.of(verb.split(" ")));
        var forms = inflections.formsOf(words.removeFirst());
        for (var form : forms.all()) {
            var all = new ArrayList<>(words);
            all.addFirst(form);
            add(rule, Kind.VERB, all, form.equals(forms.participle()), verb);
        }
    }

    private void add(
            RelationRule rule, Kind kind, List<String> words, boolean participle, String name) {
        byFirstWord
                .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                .add(
                        new Trigger(
                                rule,
                                kind,
                                List.copyOf(words.subList(1, words.size())),
                                participle,
                                name));
    }

    /** The triggers that begin at a word, only the longest of each kind and type. */
    List<Trigger> at(List<Word> words, int at) {
        if (!words.get(at).isPlain()) {
            return List.of();
        }
        return byFirstWord.getOrDefault(words.get(at).folded(), List.of()).stream()
                .filter(trigger -> continues(words, at + 1, trigger.rest()))
                .toList();
    }

    private static boolean continues(List<Word> words, int from, List<String> rest) {
        for (int i = 0; i < rest.size(); i++) {
            if (from + i >= words.size() || !words.get(from + i).is(rest.get(i))) {
                return false;
            }
        }
        return true;
    }
}
