package dev.loregraph.codex.merging;

import dev.loregraph.codex.Entity;
import dev.loregraph.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * That two entities are one.
 *
 * @param keepId the one that stays
 * @param mergeId the one that becomes a part of it
 * @param expectedRevision that of the one that stays, if that matters to the sender
 */
record MergeWanted(String keepId, String mergeId, @Nullable Integer expectedRevision) {

    /** Refuses two that can't be one. */
    void check(Entity kept, Entity merged) {
        if (!merged.id().equals(mergeId)) {
            throw Refusal.badInput(
                    "mergeId", "is a part of " + Refusal.quoted(merged.name()) + " already");
        }
        if (merged.id().equals(kept.id())) {
            throw Refusal.badInput("mergeId", "is the entity that is kept");
        }
        if (!merged.campaignId().equals(kept.campaignId())) {
            throw Refusal.badInput("mergeId", "belongs to another campaign");
        }
        if (merged.kind() != kept.kind()) {
            throw Refusal.badInput(
                    "mergeId", "is of the kind " + merged.kind() + ", the kept one " + kept.kind());
        }
        if (!merged.audience().narrowedBy(kept.audience()).equals(merged.audience())) {
            throw Refusal.badInput(
                    "keepId",
                    "is hidden from some who know "
                            + Refusal.quoted(merged.name())
                            + ": keep that one, or let them see this one first");
        }
        if (expectedRevision != null && expectedRevision != kept.revision()) {
            throw Refusal.stale(expectedRevision, kept.revision());
        }
    }
}
