package dev.loregraph.journal;

import java.util.List;

/**
 * A stored body as one reader gets it. Entities that they may not see leave no trace: a mention of
 * nobody else is plain text, one that could also mean exactly one other means that other.
 *
 * @param mentions in order, with ranges in this body
 */
public record ShownText(String body, List<Mention> mentions, OffsetMap fromStored) {

    public ShownText {
        mentions = List.copyOf(mentions);
    }

    /**
     * @param stored the body with all its markup
     * @param mentions those that the reader may see, with ranges in the stored body
     */
    static ShownText of(String stored, List<Mention> mentions) {
        var redaction = new Redaction(stored, mentions);
        String body = redaction.shownBody();
        OffsetMap offsets = redaction.offsets();
        List<Mention> shown =
                mentions.stream()
                        .filter(mention -> !mention.isHidden())
                        .map(mention -> mention.shownAt(offsets.toCopy(mention.range())))
                        .toList();
        return new ShownText(body, shown, offsets);
    }

    /** Where a part of the stored body is in this one. */
    public TextRange shown(TextRange stored) {
        return fromStored.toCopy(stored);
    }
}
