package dev.loregraph.journal.mentions;

import dev.loregraph.text.TextRange;
import java.util.List;

/**
 * A name that a run found in a revision.
 *
 * @param id chosen by the run
 * @param range in the stored body
 * @param entityIds whom it means, or may mean: at least one
 */
public record FoundMention(
        String id, String revisionId, TextRange range, String text, List<String> entityIds) {

    public FoundMention {
        entityIds = List.copyOf(entityIds);
        if (entityIds.isEmpty()) {
            throw new IllegalArgumentException("mention " + id + " of '" + text + "' means nobody");
        }
    }
}
