package dev.loregraph.codex.splitting;

import java.util.List;

/**
 * Some of what was said of an entity is another's; told before the change is committed, so that
 * whoever keeps it can move it, or refuse.
 *
 * @param partIds the entity, and what was merged into it that the same people see: of these it was
 *     said
 * @param newId the other entity, which has nothing yet
 * @param journalIds everything in these goes to it
 * @param mentionIds so do these, and the claims that quote them
 * @param claimIds and these
 */
public record EntitySplit(
        String campaignId,
        List<String> partIds,
        String newId,
        List<String> journalIds,
        List<String> mentionIds,
        List<String> claimIds) {

    public EntitySplit {
        partIds = List.copyOf(partIds);
        journalIds = List.copyOf(journalIds);
        mentionIds = List.copyOf(mentionIds);
        claimIds = List.copyOf(claimIds);
    }
}
