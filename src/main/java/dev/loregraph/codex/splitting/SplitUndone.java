package dev.loregraph.codex.splitting;

import java.util.List;

/**
 * What a split had moved to an entity is to go back to where it came from; told before the change
 * is committed.
 *
 * @param newId the entity that it was moved to
 * @param partIds where it came from
 */
public record SplitUndone(String campaignId, String newId, List<String> partIds) {

    public SplitUndone {
        partIds = List.copyOf(partIds);
    }
}
