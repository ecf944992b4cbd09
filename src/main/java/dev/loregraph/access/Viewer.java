package dev.loregraph.access;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Sight;
import dev.loregraph.refusal.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody signed in.
 *
 * @param roles the campaigns they are a member of, by id
 */
public record Viewer(
        String userId, String username, String displayName, Map<String, CampaignRole> roles) {

    public Viewer {
        roles = Map.copyOf(roles);
    }

    public Optional<CampaignRole> roleIn(String campaignId) {
        return Optional.ofNullable(roles.get(campaignId));
    }

    /** What they may see, for every statement that answers them. */
    public Sight sight() {
        return new Sight(
                campaignsAs(Set.of(CampaignRole.DM)),
                campaignsAs(Set.of(CampaignRole.PLAYER, CampaignRole.SPECTATOR)),
                Set.of(Audience.PARTY, Audience.author(userId)));
    }

    public boolean mayLead(String campaignId) {
        return roles.get(campaignId) == CampaignRole.DM;
    }

    /** Refuses strangers (NOT_FOUND) and members who aren't a DM (FORBIDDEN). */
    public void mustLead(String campaignId) {
        if (mustBeIn(campaignId) != CampaignRole.DM) {
            throw Refusal.forbidden("only a DM of the campaign may do this");
        }
    }

    /** Refuses strangers (NOT_FOUND) and spectators (FORBIDDEN). */
    public void mustPlayIn(String campaignId) {
        if (mustBeIn(campaignId) == CampaignRole.SPECTATOR) {
            throw Refusal.forbidden("spectators can't write");
        }
    }

    /** Refuses strangers: to them the campaign doesn't exist. */
    public CampaignRole mustBeIn(String campaignId) {
        return roleIn(campaignId)
                .orElseThrow(() -> Refusal.notFound("campaignId", "campaign", campaignId));
    }

    private Set<String> campaignsAs(Set<CampaignRole> wanted) {
        return roles.entrySet().stream()
                .filter(membership -> wanted.contains(membership.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
