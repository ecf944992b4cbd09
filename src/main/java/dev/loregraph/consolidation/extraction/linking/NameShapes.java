package dev.loregraph.consolidation.extraction.linking;

import dev.loregraph.consolidation.extraction.linking.Variant.Strength;
import dev.loregraph.consolidation.extraction.text.Token;
import dev.loregraph.consolidation.extraction.text.Tokenizer;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Works out the ways in which an entity's names may be written. */
final class NameShapes {

    private static final Pattern BRACKETED = Pattern.compile("\\s*\\([^)]*\\)");

    private final NameWords words;

    NameShapes(Vocabulary vocabulary) {
        this.words = new NameWords(vocabulary);
    }

    /** A spelling: its folded words, and the variant it stands for. */
    record Shape(List<String> words, Variant variant) {}

    List<Shape> shapesOf(KnownEntity entity) {
        var shapes = new ArrayList<Shape>();
        addName(entity, entity.name(), Strength.NAME, shapes);
        entity.aliases().forEach(alias -> addName(entity, alias, Strength.ALIAS, shapes));
        return shapes;
    }

    private void addName(KnownEntity entity, String name, Strength whole, List<Shape> shapes) {
        var tokens = Tokenizer.tokens(name);
        add(entity, tokens, whole, shapes);
        var bare =
                NameWords.withoutArticle(Tokenizer.tokens(BRACKETED.matcher(name).replaceAll("")));
        add(entity, bare, whole, shapes);
        if (!entity.isPerson() && !bare.isEmpty()) {
            addPlural(entity, bare, shapes);
        }
        if (entity.isPerson() || words.startsWithTitle(bare)) {
            addShortened(entity, bare, shapes);
        }
    }

    private void addShortened(KnownEntity entity, List<Token> bare, List<Shape> shapes) {
        var short1 = words.withoutTail(bare);
        add(entity, short1, Strength.SHORTENED, shapes);
        var untitled = words.withoutTitles(short1);
        if (untitled.size() < short1.size() && untitled.stream().anyMatch(words::isDistinctive)) {
            add(entity, untitled, Strength.SHORTENED, shapes);
            add(entity, words.withoutTitles(bare), Strength.SHORTENED, shapes);
        }
        addParts(entity, untitled, short1, shapes);
    }

    /** Given name and surname, each alone and behind the title. */
    private void addParts(
            KnownEntity entity, List<Token> untitled, List<Token> titled, List<Shape> shapes) {
        if (untitled.size() < 2) {
            return;
        }
        for (int i = 0; i < untitled.size(); i++) {
            var part = untitled.get(i);
            boolean given = i == 0 && untitled.stream().skip(1).anyMatch(words::isDistinctive);
            if (part.capital() && part.isWord() && (words.isDistinctive(part) || given)) {
                add(entity, List.of(part), Strength.PART, shapes);
                addTitled(entity, titled, part, shapes);
            }
        }
        int surname = words.startOfSurname(untitled);
        if (surname > 0) {
            add(entity, untitled.subList(surname, untitled.size()), Strength.PART, shapes);
        }
    }

    private void addTitled(KnownEntity entity, List<Token> titled, Token part, List<Shape> shapes) {
        if (words.isTitle(titled.getFirst())) {
            add(entity, List.of(titled.getFirst(), part), Strength.SHORTENED, shapes);
        }
    }

    private void addPlural(KnownEntity entity, List<Token> bare, List<Shape> shapes) {
        var last = bare.getLast();
        if (last.isWord() && !last.folded().endsWith("s")) {
            var plural = new ArrayList<>(bare.stream().map(Token::folded).toList());
            plural.set(plural.size() - 1, plural(last.folded()));
            shapes.add(
                    new Shape(
                            plural,
                            new Variant(
                                    entity.id(), Strength.SHORTENED, words.casing(entity, bare))));
        }
    }

    private static String plural(String noun) {
        if (noun.endsWith("y")
                && noun.length() > 2
                && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh")
                ? noun + "es"
                : noun + "s";
    }

    private void add(
            KnownEntity entity, List<Token> tokens, Strength strength, List<Shape> shapes) {
        if (tokens.stream()
                .anyMatch(token -> token.isWord() || token.type() == Token.Type.NUMBER)) {
            var spelling = tokens.stream().map(Token::folded).toList();
            shapes.add(
                    new Shape(
                            spelling,
                            new Variant(entity.id(), strength, words.casing(entity, tokens))));
        }
    }
}
