package dev.loregraph.consolidation.extraction.relations;

import static dev.loregraph.consolidation.extraction.relations.Grammar.folded;

import dev.loregraph.consolidation.extraction.linking.Party;
import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.List;
import java.util.Set;

/**
 * The player characters where a word stands for them: "the party", "we", "they", the author's "I".
 */
record Crowd(Party party, Set<String> groupNouns) {

    private static final double GROUP = 0.75;
    private static final double PRONOUN = 0.55;
    private static final Set<String> ARTICLES = Set.of("the", "our", "whole", "entire");

    Actors at(List<Word> words, int at) {
        var word = folded(words, at);
        return switch (word) {
            case "we", "us" -> new Actors(party.members(), GROUP, at);
            case "they", "them" -> new Actors(party.members(), PRONOUN, at);
            case "i", "me" -> author(at);
            default ->
                    groupNouns.contains(word) && ARTICLES.contains(folded(words, at - 1))
                            ? new Actors(party.members(), GROUP, at)
                            : Actors.NOBODY;
        };
    }

    private Actors author(int at) {
        var author = party.author();
        return author == null ? Actors.NOBODY : new Actors(List.of(author), 1, at);
    }
}
