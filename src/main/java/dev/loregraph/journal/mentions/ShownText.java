package dev.loregraph.journal.mentions;

import dev.loregraph.journal.markup.OffsetMap;
import dev.loregraph.text.TextRange;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A stored body as one reader gets it. Entities that they may not see leave no trace: a mention of
 * nobody else is plain text, one that could also mean exactly one other means that other. Where
 * somebody typed whom they mean, what a run found there for readers who don't see that is left out.
 *
 * @param mentions in order, with ranges in this body
 */
public record ShownText(String body, List<Mention> mentions, OffsetMap fromStored) {

    public ShownText {
        mentions = List.copyOf(mentions);
    }

    /**
     * What a reader gets of a body.
     *
     * @param stored the body with all its markup
     * @param mentions those that the reader may see, with ranges in the stored body
     */
    public static ShownText of(String stored, List<Mention> mentions) {
        var redaction = new Redaction(stored, mentions);
        String body = redaction.shownBody();
        OffsetMap offsets = redaction.offsets();
        List<Mention> seen = mentions.stream().filter(mention -> !mention.isHidden()).toList();
        NavigableMap<Integer, TextRange> stated = stated(seen);
        List<Mention> shown =
                seen.stream()
                        .filter(mention -> !isOverruled(mention, stated))
                        .map(mention -> mention.shownAt(offsets.toCopy(mention.range())))
                        .toList();
        return new ShownText(body, shown, offsets);
    }

    /** Where a part of the stored body is in this one; markup is taken in whole. */
    public TextRange shown(TextRange stored) {
        TextRange range = fromStored.toCopy(stored);
        return mentions.stream()
                .filter(ShownText::isTyped)
                .map(Mention::range)
                .filter(range::touches)
                .reduce(range, TextRange::spanning);
    }

    /** Where exactly a part of this body is in the stored one. */
    public TextRange stored(TextRange shown) {
        return fromStored.toOriginal(shown);
    }

    private static NavigableMap<Integer, TextRange> stated(List<Mention> seen) {
        NavigableMap<Integer, TextRange> ranges = new TreeMap<>();
        seen.stream()
                .filter(mention -> isTyped(mention) && !mention.entityIds().isEmpty())
                .forEach(mention -> ranges.put(mention.start(), mention.range()));
        return ranges;
    }

    private static boolean isOverruled(Mention mention, NavigableMap<Integer, TextRange> stated) {
        Map.Entry<Integer, TextRange> last = stated.lowerEntry(mention.end());
        return !isTyped(mention) && last != null && last.getValue().touches(mention.range());
    }

    private static boolean isTyped(Mention mention) {
        return mention.origin() == MentionOrigin.TYPED;
    }
}
