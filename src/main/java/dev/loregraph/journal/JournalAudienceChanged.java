package dev.loregraph.journal;

/**
 * Others than before see a journal. What it said before is seen by nobody else than then, and only
 * by those who see the journal now.
 */
public record JournalAudienceChanged(String campaignId, String journalId) {}
