package dev.loregraph.consolidation.extraction.linking;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.linking.Variant.Casing;
import dev.loregraph.consolidation.extraction.linking.Variant.Strength;
import dev.loregraph.consolidation.extraction.text.Token;
import dev.loregraph.consolidation.extraction.text.Tokenizer;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Works out the ways in which an entity's names may be written. */
final class NameShapes {

    private static final Pattern BRACKETED = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Vocabulary vocabulary;
    private final Set<String> titles;
    private final Set<String> connectors;

    NameShapes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.titles = vocabulary.words("titles");
        this.connectors = vocabulary.words("nameConnectors");
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
        var bare = withoutArticle(Tokenizer.tokens(BRACKETED.matcher(name).replaceAll("")));
        add(entity, bare, whole, shapes);
        if (!entity.isPerson() && !bare.isEmpty()) {
            addPlural(entity, bare, shapes);
        }
        if (entity.isPerson() || startsWithTitle(bare)) {
            addShortened(entity, bare, shapes);
        }
    }

    private void addShortened(KnownEntity entity, List<Token> bare, List<Shape> shapes) {
        var short1 = withoutTail(bare);
        add(entity, short1, Strength.SHORTENED, shapes);
        var untitled = withoutTitles(short1);
        if (untitled.size() < short1.size() && untitled.stream().anyMatch(this::isDistinctive)) {
            add(entity, untitled, Strength.SHORTENED, shapes);
            add(entity, withoutTitles(bare), Strength.SHORTENED, shapes);
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
            boolean given = i == 0 && untitled.stream().skip(1).anyMatch(this::isDistinctive);
            if (part.capital() && part.isWord() && (isDistinctive(part) || given)) {
                add(entity, List.of(part), Strength.PART, shapes);
                addTitled(entity, titled, part, shapes);
            }
        }
        int surname = startOfSurname(untitled);
        if (surname > 0) {
            add(entity, untitled.subList(surname, untitled.size()), Strength.PART, shapes);
        }
    }

    private void addTitled(KnownEntity entity, List<Token> titled, Token part, List<Shape> shapes) {
        if (isTitle(titled.getFirst())) {
            add(entity, List.of(titled.getFirst(), part), Strength.SHORTENED, shapes);
        }
    }

    /** A surname of several words begins with its connector: "de Rolo". */
    private int startOfSurname(List<Token> untitled) {
        for (int i = 1; i < untitled.size() - 1; i++) {
            if (connectors.contains(untitled.get(i).folded())) {
                return i;
            }
        }
        return 0;
    }

    private void addPlural(KnownEntity entity, List<Token> bare, List<Shape> shapes) {
        var last = bare.getLast();
        if (last.isWord() && !last.folded().endsWith("s")) {
            var words = new ArrayList<>(bare.stream().map(Token::folded).toList());
            words.set(words.size() - 1, plural(last.folded()));
            shapes.add(
                    new Shape(
                            words,
                            new Variant(entity.id(), Strength.SHORTENED, casing(entity, bare))));
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
            var words = tokens.stream().map(Token::folded).toList();
            shapes.add(
                    new Shape(words, new Variant(entity.id(), strength, casing(entity, tokens))));
        }
    }

    private Casing casing(KnownEntity entity, List<Token> tokens) {
        var content = tokens.stream().filter(this::isContent).toList();
        boolean plain = content.stream().noneMatch(this::isDistinctive);
        if (entity.kind() == EntityKind.CREATURE || isGenericNoun(entity, content)) {
            return Casing.ANY;
        }
        if (content.size() > 1) {
            return plain ? Casing.CAPITAL : Casing.ANY;
        }
        if (plain) {
            return Casing.CAPITAL_WORD;
        }
        return entity.isPerson() ? Casing.CAPITAL : Casing.ANY;
    }

    /** Editors write generic things as "Umber hulk": only the first word is capital. */
    private static boolean isGenericNoun(KnownEntity entity, List<Token> content) {
        return !entity.isPerson()
                && content.size() > 1
                && content.stream().skip(1).noneMatch(Token::capital);
    }

    private boolean isContent(Token token) {
        return token.isWord()
                && !ARTICLES.contains(token.folded())
                && !connectors.contains(token.folded());
    }

    private boolean isDistinctive(Token token) {
        return token.isWord()
                && token.end() - token.start() > 1
                && !vocabulary.isCommon(token.folded())
                && !connectors.contains(token.folded())
                && !titles.contains(token.folded());
    }

    private boolean isTitle(Token token) {
        return titles.contains(token.folded());
    }

    private boolean startsWithTitle(List<Token> tokens) {
        return tokens.size() > 1 && isTitle(tokens.getFirst());
    }

    private static List<Token> withoutArticle(List<Token> tokens) {
        return tokens.size() > 1 && tokens.getFirst().is("the")
                ? tokens.subList(1, tokens.size())
                : tokens;
    }

    /**
     * "Lady Kima of Vord" is "Lady Kima", "Tsoradun the Happy" is "Tsoradun", "Ann, Bane of Orcs"
     * is "Ann".
     */
    private List<Token> withoutTail(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.is("of") || token.is("the") || token.is(",") || token.is("from")) {
                return tokens.subList(0, i);
            }
        }
        return tokens;
    }

    private List<Token> withoutTitles(List<Token> tokens) {
        int start = 0;
        while (start < tokens.size() - 1
                && (isTitle(tokens.get(start)) || tokens.get(start).is("."))) {
            start++;
        }
        return tokens.subList(start, tokens.size());
    }
}
