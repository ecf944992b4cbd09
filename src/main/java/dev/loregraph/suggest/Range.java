package dev.loregraph.suggest;

import dev.loregraph.text.FoldedText;
import java.util.List;

/** Places in a text, in UTF-16 code units: from start up to and without end. */
record Range(int start, int end) {

    /** Where the text begins with something that folds to the prefix; letters are taken whole. */
    static List<Range> ofPrefix(String text, String foldedPrefix) {
        FoldedText folded = FoldedText.of(text);
        int length = foldedPrefix.length();
        return length == 0 || length > folded.length()
                ? List.of()
                : List.of(new Range(folded.originalStart(0), folded.originalEnd(length - 1)));
    }
}
