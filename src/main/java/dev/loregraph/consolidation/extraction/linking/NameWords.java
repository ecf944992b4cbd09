package dev.loregraph.consolidation.extraction.linking;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.consolidation.extraction.linking.Variant.Casing;
import dev.loregraph.consolidation.extraction.text.Token;
import dev.loregraph.consolidation.extraction.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;

/** Tells the words of a name apart: titles, connectors, and those that are its bearer's own. */
final class NameWords {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Vocabulary vocabulary;
    private final Set<String> titles;
    private final Set<String> connectors;

    NameWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.titles = vocabulary.words("titles");
        this.connectors = vocabulary.words("nameConnectors");
    }

    /** A surname of several words begins with its connector: "de Rolo". */
    int startOfSurname(List<Token> untitled) {
        for (int i = 1; i < untitled.size() - 1; i++) {
            if (connectors.contains(untitled.get(i).folded())) {
                return i;
            }
        }
        return 0;
    }

    Casing casing(KnownEntity entity, List<Token> tokens) {
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

    boolean isDistinctive(Token token) {
        return token.isWord()
                && token.end() - token.start() > 1
                && !vocabulary.isCommon(token.folded())
                && !connectors.contains(token.folded())
                && !titles.contains(token.folded());
    }

    boolean isTitle(Token token) {
        return titles.contains(token.folded());
    }

    boolean startsWithTitle(List<Token> tokens) {
        return tokens.size() > 1 && isTitle(tokens.getFirst());
    }

    static List<Token> withoutArticle(List<Token> tokens) {
        return tokens.size() > 1 && tokens.getFirst().is("the")
                ? tokens.subList(1, tokens.size())
                : tokens;
    }

    /**
     * "Lady Kima of Vord" is "Lady Kima", "Tsoradun the Happy" is "Tsoradun", "Ann, Bane of Orcs"
     * is "Ann".
     */
    List<Token> withoutTail(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.is("of") || token.is("the") || token.is(",") || token.is("from")) {
                return tokens.subList(0, i);
            }
        }
        return tokens;
    }

    List<Token> withoutTitles(List<Token> tokens) {
        int start = 0;
        while (start < tokens.size() - 1
                && (isTitle(tokens.get(start)) || tokens.get(start).is("."))) {
            start++;
        }
        return tokens.subList(start, tokens.size());
    }
}
