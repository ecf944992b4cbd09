package dev.loregraph.suggest;

import dev.loregraph.codex.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity that somebody may be about to mention.
 *
 * @param text what goes into the text: the name that matched
 * @param matchedAlias set when an alias matched, not the name
 * @param score higher in a better tier
 */
record MentionSuggestion(
        Entity entity,
        String text,
        @Nullable String matchedAlias,
        List<Range> highlights,
        double score) {

    private static final double EXACT = 1;
    private static final double PREFIX = 0.8;
    private static final double RECENT = 0.5;

    static MentionSuggestion matching(
            Entity entity, String text, boolean exact, String foldedPrefix) {
        return new MentionSuggestion(
                entity,
                text,
                text.equals(entity.name()) ? null : text,
                Range.ofPrefix(text, foldedPrefix),
                exact ? EXACT : PREFIX);
    }

    static MentionSuggestion recent(Entity entity) {
        return new MentionSuggestion(entity, entity.name(), null, List.of(), RECENT);
    }
}
