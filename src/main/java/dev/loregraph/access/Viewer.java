package dev.loregraph.access;

import dev.loregraph.graph.Audience;
import dev.loregraph.graph.Sight;
import dev.loregraph.refusal.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody signed in, or a program with a key of theirs.
 *
 * @param roles the campaigns they are a member of, by id; those only that the credential reaches
 */
public record Viewer(
        String userId,
        String username,
        String displayName,
        PlatformRole platformRole,
        Map<String, CampaignRole> roles,
        Reach reach) {

    public Viewer {
        roles = reach.within(roles);
    }

    /** A user who signed in. */
    public Viewer(
            String userId, String username, String displayName, Map<String, CampaignRole> roles) {
        this(userId, username, displayName, PlatformRole.USER, roles, Reach.IN_PERSON);
    }

    /** The same viewer, reaching no further than this. */
    Viewer within(Reach narrower) {
        return new Viewer(userId, username, displayName, platformRole, roles, narrower);
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

    /** Refuses programs: accounts are their owners' own business. */
    public void mustBeHereInPerson() {
        if (!reach.inPerson()) {
            throw Refusal.forbidden("sign in to do this: an API key can't");
        }
    }

    /** Refuses everybody but the server's administrators, signed in themselves. */
    public void mustAdminister() {
        mustBeHereInPerson();
        if (platformRole != PlatformRole.ADMIN) {
            throw Refusal.forbidden("only an administrator of the server may do this");
        }
    }

    /** Refuses a key that may only read. */
    public void mustWrite() {
        if (!reach.mayWrite()) {
            throw Refusal.forbidden("this API key may only read");
        }
    }

    /** Refuses a key for some campaigns only: a new one would not be among them. */
    public void mustFoundCampaigns() {
        mustWrite();
        if (reach.campaigns() != null) {
            throw Refusal.forbidden("this API key is for certain campaigns only");
        }
    }

    private Set<String> campaignsAs(Set<CampaignRole> wanted) {
        return roles.entrySet().stream()
                .filter(membership -> wanted.contains(membership.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
