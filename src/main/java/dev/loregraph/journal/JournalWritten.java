package dev.loregraph.journal;

/** Somebody wrote a journal; this is its first revision. */
public record JournalWritten(
        String journalId, String sessionId, String campaignId, String revisionId) {}
