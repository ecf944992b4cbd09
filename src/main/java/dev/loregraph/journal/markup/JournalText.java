package dev.loregraph.journal.markup;

import dev.loregraph.journal.markup.TypedMention.Link;
import dev.loregraph.journal.markup.TypedMention.Name;
import dev.loregraph.text.TextRange;
import java.util.List;

/**
 * A journal's text as people read it: each mention is its display text, {@code \@} is {@code @}.
 * Every range of it has its range in the body and the other way round.
 */
public final class JournalText {

    private final String plain;
    private final OffsetMap fromBody;
    private final List<TextRange> markup;

    private JournalText(String plain, OffsetMap fromBody, List<TextRange> markup) {
        this.plain = plain;
        this.fromBody = fromBody;
        this.markup = List.copyOf(markup);
    }

    public static JournalText of(String body) {
        List<TypedMention> mentions = MentionSyntax.mentionsIn(body);
        var edits = new TextEdits(body);
        int from = 0;
        for (TypedMention mention : mentions) {
            removeEscapes(edits, body, from, mention.start());
            unmark(edits, body, mention);
            from = mention.end();
        }
        removeEscapes(edits, body, from, body.length());
        List<TextRange> markup =
                mentions.stream()
                        .map(mention -> new TextRange(mention.start(), mention.end()))
                        .toList();
        return new JournalText(edits.finished(), edits.offsets(), markup);
    }

    public String plain() {
        return plain;
    }

    /** Where a part of the body is in the plain text. */
    public TextRange inPlain(TextRange inBody) {
        return fromBody.toCopy(inBody);
    }

    /** A part of the body as it reads, with the words around it, on one line. */
    public String snippetAround(TextRange inBody) {
        return Snippet.around(plain, inPlain(inBody));
    }

    /** Where a part of the plain text is in the body; markup is taken in whole. */
    public TextRange inBody(TextRange inPlain) {
        TextRange range = fromBody.toOriginal(inPlain);
        return markup.stream().filter(range::touches).reduce(range, TextRange::spanning);
    }

    /** Leaves a mention's display text. */
    public static void unmark(TextEdits edits, String body, TypedMention mention) {
        switch (mention) {
            case Link link -> {
                int close = body.lastIndexOf("](", link.end());
                edits.remove(link.start(), link.start() + 2);
                for (int at = link.start() + 2; at < close; at++) {
                    if (body.charAt(at) == '\\'
                            && MentionSyntax.isEscaped(body.charAt(at + 1))
                            && at + 1 < close) {
                        edits.remove(at, ++at);
                    }
                }
                edits.remove(close, link.end());
            }
            case Name name -> {
                String display = name.usual().name();
                int at = body.indexOf(display, name.start() + 1);
                edits.remove(name.start(), at);
                edits.remove(at + display.length(), name.end());
            }
        }
    }

    private static void removeEscapes(TextEdits edits, String body, int from, int to) {
        for (int at = body.indexOf("\\@", from, to);
                at >= 0;
                at = body.indexOf("\\@", at + 2, to)) {
            edits.remove(at, at + 1);
        }
    }
}
