package dev.loregraph.journal;

/**
 * A journal has a new text.
 *
 * @param revision the number of the revision that is now the current one
 */
public record JournalRevised(
        String journalId, String sessionId, String campaignId, String revisionId, int revision) {}
