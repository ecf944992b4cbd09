package dev.loregraph.consolidation.extraction.relations;

import static dev.loregraph.consolidation.extraction.relations.Grammar.folded;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isNameAt;
import static dev.loregraph.consolidation.extraction.relations.Grammar.isPossessiveAt;

import dev.loregraph.consolidation.extraction.linking.Word;
import java.util.List;
import java.util.Set;

/**
 * Names in a row that stand for one subject or object: "Orla, Bram and Tavik".
 *
 * @param start the position of the first name
 * @param end the position of the last one
 */
record NameGroup(List<Word> words, int start, int end) {

    private static final Set<String> JOINTS = Set.of("and", ",");

    static NameGroup endingAt(List<Word> words, int end) {
        int i = end;
        while (JOINTS.contains(folded(words, i - 1)) && isFellowBefore(words, i - 1)) {
            i = isNameAt(words, i - 2) ? i - 2 : i - 3;
        }
        return new NameGroup(words, i, end);
    }

    static NameGroup startingAt(List<Word> words, int start) {
        int i = start;
        while (JOINTS.contains(folded(words, i + 1)) && isFellowAfter(words, i + 1)) {
            i = isNameAt(words, i + 2) ? i + 2 : i + 3;
        }
        return new NameGroup(words, start, i);
    }

    /** All that may stand around the name at a position, up to it. */
    NameGroup widened() {
        return endingAt(words, end);
    }

    private static boolean isFellowBefore(List<Word> words, int joint) {
        return isNameAt(words, joint - 1)
                || (folded(words, joint - 1).equals(",") && isNameAt(words, joint - 2));
    }

    private static boolean isFellowAfter(List<Word> words, int joint) {
        int name = isNameAt(words, joint + 1) ? joint + 1 : joint + 2;
        boolean joined =
                isNameAt(words, joint + 1)
                        || (folded(words, joint + 1).equals("and") && isNameAt(words, joint + 2));
        return joined && !isPossessiveAt(words, name + 1);
    }

    /** Whoever is meant; a name whose bearer is open counts for nobody. */
    List<String> ids() {
        return words.subList(start, end + 1).stream()
                .map(Word::entity)
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
