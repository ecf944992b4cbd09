package dev.loregraph.consolidation.extraction.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read: a journal's text, its resolved mentions, and whose "I" it speaks with, where that
 * is known.
 */
public record SourceText(
        String text, List<FixedMention> fixed, boolean dmNotes, @Nullable String authorEntityId) {

    public SourceText {
        fixed = withinTextAndApart(text, fixed);
    }

    public SourceText(String text, List<FixedMention> fixed, boolean dmNotes) {
        this(text, fixed, dmNotes, null);
    }

    public static SourceText of(String text) {
        return new SourceText(text, List.of(), false);
    }

    private static List<FixedMention> withinTextAndApart(String text, List<FixedMention> fixed) {
        var kept = new ArrayList<FixedMention>();
        int free = 0;
        for (var mention :
                fixed.stream().sorted(Comparator.comparingInt(FixedMention::start)).toList()) {
            if (mention.start() >= free
                    && mention.end() > mention.start()
                    && mention.end() <= text.length()) {
                kept.add(mention);
                free = mention.end();
            }
        }
        return List.copyOf(kept);
    }
}
