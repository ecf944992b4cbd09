package dev.loregraph.proof;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A journal's text, as it is written where hidden things are and where they aren't. */
record Body(List<Piece> pieces) {

    /** A part of a text: what is typed in either world. */
    sealed interface Piece {

        /** Words that are the same in both worlds. */
        record Words(String text) implements Piece {}

        /** An {@code @mention} of something that both worlds have. */
        record Mention(String typed) implements Piece {}

        /** An {@code @mention} of a hidden thing: without it, the words that readers get to see. */
        record HiddenMention(String typed, String shown) implements Piece {}
    }

    Body {
        pieces = List.copyOf(pieces);
    }

    String typed(boolean withHidden) {
        return pieces.stream()
                .map(piece ->
                        switch (piece) {
                            case Piece.Words words -> words.text();
                            case Piece.Mention mention -> mention.typed();
                            case Piece.HiddenMention mention when withHidden -> mention.typed();
                            case Piece.HiddenMention mention -> mention.shown();
                        })
                .collect(Collectors.joining());
    }

    /** Which mentions of the text are hidden, from 0. */
    Set<Integer> hiddenMentions() {
        List<Piece> mentions =
                pieces.stream().filter(piece -> !(piece instanceof Piece.Words)).toList();
        return IntStream.range(0, mentions.size())
                .filter(i -> mentions.get(i) instanceof Piece.HiddenMention)
                .boxed()
                .collect(Collectors.toSet());
    }
}
