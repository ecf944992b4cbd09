package dev.loregraph.journal;

import dev.loregraph.graph.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of a journal.
 *
 * @param expectedRevision the revision that the change was made against
 * @param audience the one it has when left out
 */
public record JournalChange(
        String journalId, int expectedRevision, String body, @Nullable Audience audience) {

    /** Another text for the same readers. */
    public static JournalChange of(String journalId, int expectedRevision, String body) {
        return new JournalChange(journalId, expectedRevision, body, null);
    }

    JournalChange withBody(String checked) {
        return new JournalChange(journalId, expectedRevision, checked, audience);
    }

    Audience audienceAfter(Journal before) {
        return audience == null ? before.audience() : audience;
    }
}
