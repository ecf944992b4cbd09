package dev.loregraph.consolidation.reading;

import dev.loregraph.codex.EntityKind;
import dev.loregraph.codex.Names;
import dev.loregraph.graph.Audience;
import java.util.HashMap;
import java.util.Map;

/**
 * A name in a journal that the campaign may not know yet.
 *
 * @param reason what in the text speaks for a name of this kind
 * @param start where the words that introduce it start in the revision
 */
public record NameDraft(
        String campaignId,
        String name,
        EntityKind kind,
        String reason,
        double confidence,
        int occurrences,
        Audience audience,
        String revisionId,
        int start,
        int end) {

    /** How it introduces the name. */
    public Map<String, Object> asProperties() {
        return new HashMap<>(
                Map.of(
                        "name", name,
                        "kind", kind.name(),
                        "reason", reason,
                        "confidence", confidence,
                        "occurrences", occurrences,
                        "start", start,
                        "end", end));
    }

    /** Two drafts of one key propose the same entity to the same people. */
    public String key() {
        return String.join("|", campaignId, audience.key(), Names.folded(name));
    }
}
