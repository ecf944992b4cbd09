package dev.loregraph.network;

import java.time.Instant;

/**
 * The run that claims come from.
 *
 * @param sessionNumber the session the claims hold from
 * @param acceptFrom claims at least this confident count at once; others wait for a person
 * @param recordedAt when the run reads, for all of its claims
 */
public record ClaimSource(
        String runId,
        String campaignId,
        String sessionId,
        int sessionNumber,
        String extractor,
        String extractorVersion,
        double acceptFrom,
        Instant recordedAt) {}
