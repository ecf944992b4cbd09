package dev.loregraph.consolidation.extraction.linking;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who "the party" is in a text: the player characters it names, and its author where known. */
public record Party(List<String> members, boolean named, @Nullable String author) {

    public Party {
        members = List.copyOf(members);
    }

    /**
     * The player characters named in a text with its author, or all of the cast where it names
     * none.
     */
    public static Party of(LinkedText text, Cast cast) {
        var author = text.source().authorEntityId();
        var named =
                text.mentions().stream()
                        .map(FoundMention::entity)
                        .filter(cast::isPlayerCharacter)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (author != null && cast.isPlayerCharacter(author)) {
            named.add(author);
        }
        return new Party(
                named.isEmpty() ? cast.playerCharacters() : List.copyOf(named),
                !named.isEmpty(),
                author);
    }
}
