package dev.loregraph.network.review;

import dev.loregraph.graph.Row;
import dev.loregraph.network.ClaimStatus;
import dev.loregraph.network.projection.ClaimPair;
import dev.loregraph.network.projection.Voice;
import java.util.Optional;

/**
 * A claim that somebody asks to be decided on.
 *
 * @param account the user who stated it or wrote the journal
 * @param voice who stated it; empty when it was read in a journal
 */
record ClaimToDecide(
        String id,
        String campaignId,
        ClaimPair pair,
        ClaimStatus status,
        String account,
        Optional<Voice> voice) {

    static ClaimToDecide of(Row row) {
        return new ClaimToDecide(
                row.text("id"),
                row.text("campaignId"),
                ClaimPair.of(row),
                row.constant("status", ClaimStatus.class),
                row.text("account"),
                row.maybeText("voice").map(Voice::valueOf));
    }

    boolean isStated() {
        return voice.isPresent();
    }

    boolean stands() {
        return status != ClaimStatus.RETRACTED && status != ClaimStatus.SUPERSEDED;
    }
}
